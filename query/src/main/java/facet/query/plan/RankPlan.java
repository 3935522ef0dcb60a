package facet.query.plan;

import facet.datasets.condition.Top;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/// Plans a ranking: of members of the base who have the metric, ties by member key, so that the
/// size is exact.
final class RankPlan {
  private static final String PLACE = "place";
  private static final String SIZE = "ranked";
  private static final String TILE = "tile";

  private final ConditionPlan conditions;
  private final Scratch scratch;
  private final RelBuilder builder;

  RankPlan(ConditionPlan conditions) {
    this.conditions = conditions;
    this.scratch = conditions.scratch();
    this.builder = scratch.builder;
  }

  /// Leaves the ordinals on the stack.
  void push(BoundCondition.Rank rank) {
    var among = new ArrayList<BoundNode>();
    among.add(BoundNode.of(rank.base()));
    rank.among().ifPresent(among::add);
    var fields = Fields.of(among);
    rank.within().ifPresent(fields::add);
    var star = conditions.memberStar(fields);
    var metric = new MetricPlan(conditions);
    metric.join(star.own(MemberSchema.ORDINAL), List.of(rank.by()));
    var value = metric.value(rank.by());
    var filter = new ArrayList<RexNode>();
    among.forEach(node -> filter.add(conditions.predicate(star, node)));
    filter.add(builder.isNotNull(value));
    rank.within().ifPresent(within -> filter.add(builder.isNotNull(star.field(within))));
    builder.filter(filter);
    var key = star.own(MemberSchema.KEY);
    var ordinal = star.own(MemberSchema.ORDINAL);
    var groups = rank.within().map(star::field).stream().toList();
    switch (rank.top()) {
      case Top.Count(int members) -> {
        builder.project(ordinal, place(groups, value, key, rank.bottom()));
        builder.filter(builder.lessThanOrEqual(builder.field(PLACE), builder.literal(members)));
      }
      case Top.Percent(var percent) -> {
        builder.project(ordinal, place(groups, value, key, rank.bottom()), size(groups));
        builder.filter(withinShare(percent));
      }
      case Top.Tile(int tile, int of) -> {
        builder.project(ordinal, tile(groups, value, key, of));
        builder.filter(builder.equals(builder.field(TILE), builder.literal(tile)));
      }
    }
    builder.project(builder.field(MemberSchema.ORDINAL));
  }

  private RexNode place(List<RexNode> groups, RexNode value, RexNode key, boolean bottom) {
    return builder
        .aggregateCall(SqlStdOperatorTable.ROW_NUMBER)
        .over()
        .partitionBy(groups)
        .orderBy(builder.nullsLast(bottom ? value : builder.desc(value)), builder.nullsLast(key))
        .as(PLACE);
  }

  private RexNode size(List<RexNode> groups) {
    return builder.aggregateCall(SqlStdOperatorTable.COUNT).over().partitionBy(groups).as(SIZE);
  }

  /// place ≤ ⌈size · percent / 100⌉, without rounding: 100 · (place − 1) < percent · size.
  private RexNode withinShare(BigDecimal percent) {
    return builder.lessThan(
        builder.call(
            SqlStdOperatorTable.MULTIPLY,
            builder.literal(100),
            builder.call(SqlStdOperatorTable.MINUS, builder.field(PLACE), builder.literal(1))),
        builder.call(
            SqlStdOperatorTable.MULTIPLY,
            new ValueExpressions(scratch.rex).number(percent),
            builder.field(SIZE)));
  }

  private RexNode tile(List<RexNode> groups, RexNode value, RexNode key, int of) {
    return builder
        .aggregateCall(SqlStdOperatorTable.NTILE, builder.literal(of))
        .over()
        .partitionBy(groups)
        .orderBy(builder.nullsLast(value), builder.nullsLast(key))
        .as(TILE);
  }
}
