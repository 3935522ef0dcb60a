package facet.query.audience;

import facet.datasets.condition.Node;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/// Fetches the members of each leaf once, keeps them, and does the rest by bitmaps.
record BitmapEvaluator(Leaves leaves) implements Evaluator {
  @Override
  public List<RoaringBitmap> members(List<Asked> questions) {
    var all = questions.stream().map(one -> new Asked(one.where().spoken(), one.within())).toList();
    return evaluate(
        all,
        found -> {
          var bases = new HashMap<Within, RoaringBitmap>();
          return all.stream()
              .map(asked -> {
                var base = bases.computeIfAbsent(asked.within(), one -> everyone(one, found));
                return new TreeEvaluator<>(new Bitmaps(base), from(found)).root(asked.where());
              })
              .toList();
        });
  }

  @Override
  public Counts counts(Node asked, BoundNode where, Within within) {
    return evaluate(
        List.of(new Asked(where, within)),
        found -> {
          var sets = new Bitmaps(everyone(within, found));
          var valued = new TreeEvaluator<>(sets, from(found)).value(where);
          return new Counts(
              Counting.count(asked, valued, sets).get(), sets.everyone().getLongCardinality());
        });
  }

  /// Asks for the leaves of all conditions together.
  private <T> T evaluate(
      List<Asked> all, Function<Map<BoundCondition.Leaf, RoaringBitmap>, T> use) {
    var wanted = new LinkedHashSet<BoundCondition.Leaf>();
    for (var asked : all) {
      asked.within().conditions().forEach(node -> TreeEvaluator.leavesOf(node, wanted::add));
      TreeEvaluator.leavesOf(asked.where(), wanted::add);
    }
    return leaves.with(wanted, use);
  }

  private static RoaringBitmap everyone(
      Within within, Map<BoundCondition.Leaf, RoaringBitmap> found) {
    var base = from(found).apply(within.base());
    return within
        .scope()
        .map(scope -> new TreeEvaluator<>(new Bitmaps(base), from(found)).root(scope))
        .orElse(base);
  }

  private static Function<BoundCondition.Leaf, RoaringBitmap> from(
      Map<BoundCondition.Leaf, RoaringBitmap> found) {
    return leaf -> Objects.requireNonNull(found.get(leaf), () -> "not asked for: " + leaf);
  }
}
