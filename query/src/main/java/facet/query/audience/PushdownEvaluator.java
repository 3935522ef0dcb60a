package facet.query.audience;

import facet.datasets.condition.Node;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import facet.query.engine.OpenVersion;
import facet.query.plan.Tally;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.LongSupplier;
import org.roaringbitmap.RoaringBitmap;

/// Leaves all to the engine: one statement for the members, one for all counts.
record PushdownEvaluator(OpenVersion data) implements Evaluator {
  @Override
  public List<RoaringBitmap> members(List<Asked> all) {
    return all.stream().map(this::members).toList();
  }

  private RoaringBitmap members(Asked asked) {
    var conditions = new ArrayList<>(asked.within().conditions());
    conditions.add(asked.where());
    return GatheredOrdinals.of(data, data.planner().whole(conditions));
  }

  @Override
  public Counts counts(Node asked, BoundNode where, Within within) {
    var leaves = new LinkedHashSet<BoundCondition.Leaf>();
    TreeEvaluator.leavesOf(where, leaves::add);
    var sets = new Formulas(data.planner().tally(within.conditions(), leaves));
    var tree = new TreeEvaluator<>(sets, sets.tally()::leaf);
    var counts = Counting.count(asked, tree.value(where), sets);
    var base = sets.size(sets.everyone());
    sets.ask(data);
    return new Counts(counts.get(), base.getAsLong());
  }

  /// Sets as formulas, counted together.
  private record Formulas(Tally tally, ArrayList<Long> sizes) implements SetAlgebra<Tally.Subset> {
    Formulas(Tally tally) {
      this(tally, new ArrayList<>());
    }

    void ask(OpenVersion data) {
      data.engine()
          .query(
              tally.plan(),
              chunk -> {
                for (int column = 0; column < chunk.columns(); column++) {
                  sizes.add(chunk.large(column, 0));
                }
              });
    }

    @Override
    public Tally.Subset everyone() {
      return tally.everyone();
    }

    @Override
    public Tally.Subset none() {
      return tally.none();
    }

    @Override
    public Tally.Subset and(Tally.Subset left, Tally.Subset right) {
      return tally.and(left, right);
    }

    @Override
    public Tally.Subset or(Tally.Subset left, Tally.Subset right) {
      return tally.or(left, right);
    }

    @Override
    public Tally.Subset minus(Tally.Subset left, Tally.Subset right) {
      return tally.minus(left, right);
    }

    @Override
    public LongSupplier size(Tally.Subset set) {
      int column = tally.size(set);
      return () -> sizes.get(column);
    }
  }
}
