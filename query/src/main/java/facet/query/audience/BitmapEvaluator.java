package facet.query.audience;

import facet.datasets.condition.Node;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.roaringbitmap.RoaringBitmap;

/// Fetches the members of each leaf once, keeps them, and does the rest by bitmaps.
record BitmapEvaluator(Leaves leaves) implements Evaluator {
  @Override
  public RoaringBitmap members(BoundNode where, Within within) {
    return evaluate(where, within, (tree, _) -> tree.root(where));
  }

  @Override
  public Counts counts(Node asked, BoundNode where, Within within) {
    return evaluate(
        where,
        within,
        (tree, sets) ->
            new Counts(
                Counting.count(asked, tree.value(where), sets).get(),
                sets.everyone().getLongCardinality()));
  }

  private interface Use<T> {
    T of(TreeEvaluator<RoaringBitmap> tree, Bitmaps sets);
  }

  private <T> T evaluate(BoundNode where, Within within, Use<T> use) {
    var wanted = new LinkedHashSet<BoundCondition.Leaf>();
    within.conditions().forEach(node -> TreeEvaluator.leavesOf(node, wanted::add));
    TreeEvaluator.leavesOf(where, wanted::add);
    return leaves.with(
        wanted,
        found -> {
          var sets = new Bitmaps(everyone(within, found));
          return use.of(new TreeEvaluator<>(sets, from(found)), sets);
        });
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
