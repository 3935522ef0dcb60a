package facet.query.plan;

import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/// Counts many sets of members in one statement: every member once, with a yes or no for each leaf,
/// and for each set how many rows its formula holds of.
public final class Tally {
  private static final String LEAF = "leaf_";
  private static final String SIZE = "size_";

  private final RelBuilder builder;
  private final Map<BoundCondition.Leaf, Subset> leaves = new LinkedHashMap<>();
  private final Map<RexNode, Integer> sizes = new LinkedHashMap<>();
  private final Subset everyone;
  private final Subset none;

  /// Members by a formula over the leaves.
  public static final class Subset {
    private final RexNode formula;

    private Subset(RexNode formula) {
      this.formula = formula;
    }
  }

  /// @param within conditions that bound all sets: the base, the asker's scope
  /// @param leaves that formulas will speak of
  Tally(ConditionPlan conditions, List<BoundNode> within, Collection<BoundCondition.Leaf> leaves) {
    var asked = new ArrayList<>(within);
    leaves.forEach(leaf -> asked.add(BoundNode.of(leaf)));
    var star = conditions.memberStar(Fields.of(asked));
    conditions.filter(star, within);
    var rows = conditions.scratch().builder;
    var columns = new ArrayList<RexNode>();
    columns.add(star.own(MemberSchema.ORDINAL));
    for (var leaf : leaves) {
      var holds = conditions.predicate(star, BoundNode.of(leaf));
      columns.add(rows.alias(certain(rows, holds), LEAF + columns.size()));
    }
    rows.project(columns);
    this.builder = rows.transform(config -> config.withBloat(-1));
    this.builder.push(rows.build());
    this.everyone = new Subset(builder.literal(true));
    this.none = new Subset(builder.literal(false));
    int place = 1;
    for (var leaf : leaves) {
      this.leaves.put(leaf, new Subset(builder.field(place++)));
    }
  }

  private static RexNode certain(RelBuilder builder, RexNode holds) {
    return holds.getType().isNullable() ? builder.call(SqlStdOperatorTable.IS_TRUE, holds) : holds;
  }

  public Subset everyone() {
    return everyone;
  }

  public Subset none() {
    return none;
  }

  public Subset leaf(BoundCondition.Leaf leaf) {
    return Objects.requireNonNull(leaves.get(leaf), () -> "not asked for: " + leaf);
  }

  public Subset and(Subset left, Subset right) {
    if (left == none || right == everyone) {
      return left;
    }
    return right == none || left == everyone || same(left, right)
        ? right
        : new Subset(builder.and(left.formula, right.formula));
  }

  public Subset or(Subset left, Subset right) {
    if (left == everyone || right == none) {
      return left;
    }
    return right == everyone || left == none || same(left, right)
        ? right
        : new Subset(builder.or(left.formula, right.formula));
  }

  public Subset minus(Subset left, Subset right) {
    if (left == none || right == none) {
      return left;
    }
    return right == everyone || same(left, right)
        ? none
        : and(left, new Subset(builder.not(right.formula)));
  }

  private static boolean same(Subset left, Subset right) {
    return left.formula.equals(right.formula);
  }

  /// Has a set counted.
  ///
  /// @return the column of the plan's one row with its size
  public int size(Subset set) {
    return sizes.computeIfAbsent(set.formula, _ -> sizes.size());
  }

  /// One row with the sizes of all sets; ends the tally.
  public Plan plan() {
    var counts = new ArrayList<RelBuilder.AggCall>();
    sizes.forEach((formula, place) -> {
      var count = builder.countStar(SIZE + (place + 1));
      counts.add(formula.isAlwaysTrue() ? count : count.filter(formula));
    });
    builder.aggregate(builder.groupKey(), counts);
    return new Plan(builder.build());
  }
}
