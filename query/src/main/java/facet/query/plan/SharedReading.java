package facet.query.plan;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.EventType;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMeasure;
import facet.query.binding.BoundMetric;
import facet.query.binding.ValueTest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// Answers several leaves about one kind of event from one reading of its table. Only leaves that a
/// member without the events in question can't meet take part: a reading for all leaves can't tell
/// such members from those who have none of anything.
public final class SharedReading {
  /// Those that need a reading of their own in any case, or are dear beside others.
  private static final Set<Aggregate> APART =
      EnumSet.of(Aggregate.FIRST, Aggregate.LAST, Aggregate.DISTINCT);

  private SharedReading() {}

  /// The event whose table is read for a leaf, when others can share the reading.
  public static Optional<EventType> event(BoundCondition.Leaf leaf) {
    return shared(leaf).map(did -> did.events().event());
  }

  private static Optional<BoundCondition.Did> shared(BoundCondition.Leaf leaf) {
    var did =
        switch (leaf) {
          case BoundCondition.Did own -> Optional.of(own);
          case BoundCondition.Metric(BoundMetric.OfEvents(var events, var measure), var test) ->
              Optional.of(new BoundCondition.Did(events, measure, test));
          default -> Optional.<BoundCondition.Did>empty();
        };
    return did.filter(one -> !APART.contains(one.measure().aggregate()))
        .filter(one -> !canPassWithout(one.measure(), one.test()));
  }

  private static boolean canPassWithout(BoundMeasure measure, ValueTest test) {
    return test instanceof ValueTest.Missing
        || measure.zeroWithoutEvents() && ZeroCount.passes(test);
  }

  /// (member, 1 or 0 for each leaf) of those who meet any.
  static RelNode of(ConditionPlan conditions, List<BoundCondition.Leaf> leaves) {
    var builder = conditions.scratch().builder;
    var expressions = new ValueExpressions(conditions.scratch().rex);
    var asked = leaves.stream().map(leaf -> shared(leaf).orElseThrow()).toList();
    var metrics = new MetricPlan(conditions);
    metrics.push(asked.stream().map(SharedReading::measured).toList());
    List<RexNode> holds =
        asked.stream()
            .map(did -> expressions.test(metrics.value(measured(did)), did.test()))
            .toList();
    builder.filter(builder.or(holds));
    var columns = new ArrayList<RexNode>();
    columns.add(builder.field(MemberSchema.MEMBER));
    for (var one : holds) {
      var said =
          builder.call(SqlStdOperatorTable.CASE, one, builder.literal(1), builder.literal(0));
      columns.add(builder.alias(said, "leaf_" + columns.size()));
    }
    builder.project(columns);
    return conditions.scratch().done();
  }

  private static BoundMetric measured(BoundCondition.Did did) {
    return new BoundMetric.OfEvents(did.events(), did.measure());
  }
}
