package facet.query.plan;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundCondition;
import facet.query.binding.BoundMeasure;
import facet.query.binding.Days;
import facet.query.binding.Events;
import facet.query.binding.Value;
import facet.query.binding.ValueTest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;

/// Plans what is asked of a member's events: one row a member, with what was measured.
final class EventPlan {
  static final String MEASURE = "measured";
  private static final String PLACE = "place";

  private final ConditionPlan conditions;
  private final Scratch scratch;
  private final RelBuilder builder;
  private final ValueExpressions expressions;

  EventPlan(ConditionPlan conditions) {
    this.conditions = conditions;
    this.scratch = conditions.scratch();
    this.builder = scratch.builder;
    this.expressions = new ValueExpressions(scratch.rex);
  }

  /// Leaves on the stack the ordinals of members whose measure passes.
  void did(BoundCondition.Did did) {
    if (isOnce(did)) {
      pushEvents(did.events(), List.of());
      builder.aggregate(builder.groupKey(MemberSchema.MEMBER));
      return;
    }
    measured(did.events(), did.measure());
    builder.filter(expressions.test(builder.field(MEASURE), did.test()));
    builder.project(builder.field(MemberSchema.MEMBER));
  }

  private static boolean isOnce(BoundCondition.Did did) {
    return did.measure().aggregate() == Aggregate.COUNT
        && did.test() instanceof ValueTest.Range(var lower, var upper)
        && upper.isEmpty()
        && lower.filter(EventPlan::isFromOne).isPresent();
  }

  private static boolean isFromOne(ValueTest.Bound bound) {
    return bound.inclusive()
        && bound.value() instanceof Value.Number(var number)
        && number.compareTo(BigDecimal.ONE) == 0;
  }

  /// Leaves on the stack (member, measured).
  void measured(Events events, BoundMeasure measure) {
    switch (measure.aggregate()) {
      case FIRST, LAST -> edge(events, measure);
      case COUNT, SUM, AVG, MIN, MAX, DISTINCT, RECENCY -> {
        var star = pushEvents(events, measure.field().stream().toList());
        aggregate(List.of(new Measured(MEASURE, measure, Optional.empty())), star);
      }
    }
  }

  /// A measure under a name, of those events only that pass a filter.
  record Measured(String name, BoundMeasure measure, Optional<RexNode> filter) {}

  /// Groups the events on the stack by member; leaves (member, the columns by name).
  void aggregate(List<Measured> columns, Star star) {
    var calls = new ArrayList<RelBuilder.AggCall>();
    columns.forEach(column -> calls.addAll(calls(column, star)));
    builder.aggregate(builder.groupKey(MemberSchema.MEMBER), calls);
    var values = new ArrayList<RexNode>();
    values.add(builder.field(MemberSchema.MEMBER));
    boolean plain = true;
    for (var column : columns) {
      plain &= isPlain(column.measure().aggregate());
      values.add(builder.alias(value(column), column.name()));
    }
    if (!plain) {
      builder.project(values);
    }
  }

  private static boolean isPlain(Aggregate aggregate) {
    return aggregate != Aggregate.AVG && aggregate != Aggregate.RECENCY;
  }

  private List<RelBuilder.AggCall> calls(Measured column, Star star) {
    var field = column.measure().field().map(star::field);
    var name = column.name();
    return switch (column.measure().aggregate()) {
      case COUNT -> List.of(filtered(builder.countStar(name), column));
      case SUM -> List.of(filtered(builder.sum(false, name, field.orElseThrow()), column));
      case MIN -> List.of(filtered(builder.min(name, field.orElseThrow()), column));
      case MAX -> List.of(filtered(builder.max(name, field.orElseThrow()), column));
      case DISTINCT -> List.of(filtered(builder.count(true, name, field.orElseThrow()), column));
      case AVG ->
          List.of(
              filtered(builder.sum(false, name + "_sum", field.orElseThrow()), column),
              filtered(builder.count(false, name + "_count", field.orElseThrow()), column));
      case RECENCY ->
          List.of(filtered(builder.max(name + "_latest", star.own(MemberSchema.TIME)), column));
      case FIRST, LAST -> throw new IllegalArgumentException("not an aggregate call");
    };
  }

  private static RelBuilder.AggCall filtered(RelBuilder.AggCall call, Measured column) {
    return column.filter().map(call::filter).orElse(call);
  }

  private RexNode value(Measured column) {
    return switch (column.measure().aggregate()) {
      case COUNT, SUM, MIN, MAX, DISTINCT -> builder.field(column.name());
      case AVG ->
          Ratios.divide(
              scratch.rex,
              builder.field(column.name() + "_sum"),
              builder.field(column.name() + "_count"));
      case RECENCY ->
          scratch.rex.makeCall(
              FacetOperators.DAYS_BETWEEN,
              expressions.asDate(builder.field(column.name() + "_latest")),
              expressions.date(column.measure().asOf()));
      case FIRST, LAST -> throw new IllegalArgumentException("not an aggregate call");
    };
  }

  /// The value at the first or last event; of those at the same time the smaller, missing last.
  private void edge(Events events, BoundMeasure measure) {
    var field = measure.field().orElseThrow();
    var star = pushEvents(events, List.of(field));
    var time = star.own(MemberSchema.TIME);
    var order = measure.aggregate() == Aggregate.LAST ? builder.desc(time) : time;
    var place =
        builder
            .aggregateCall(SqlStdOperatorTable.ROW_NUMBER)
            .over()
            .partitionBy(star.own(MemberSchema.MEMBER))
            .orderBy(builder.nullsLast(order), builder.nullsLast(star.field(field)))
            .as(PLACE);
    builder.project(
        star.own(MemberSchema.MEMBER), builder.alias(star.field(field), MEASURE), place);
    builder.filter(builder.equals(builder.field(PLACE), builder.literal(1)));
    builder.project(builder.field(MemberSchema.MEMBER), builder.field(MEASURE));
  }

  /// Leaves on the stack the events that count, joined with the dimensions needed.
  Star pushEvents(Events events, List<FieldRef> fields) {
    var star = push(events, fields);
    builder.filter(filter(events, star));
    return star;
  }

  /// Leaves on the stack all events of the kind.
  Star push(Events events, List<FieldRef> fields) {
    var all = new ArrayList<FieldRef>();
    events.where().ifPresent(where -> Fields.of(where, all));
    all.addAll(fields);
    return conditions.star(events.event(), all);
  }

  List<RexNode> filter(Events events, Star star) {
    var filter = new ArrayList<RexNode>(days(events.days(), star.own(MemberSchema.TIME)));
    events.where().map(where -> conditions.predicate(star, where)).ifPresent(filter::add);
    return filter;
  }

  List<RexNode> days(Days days, RexNode time) {
    var bounds = new ArrayList<RexNode>();
    days.first().ifPresent(first -> bounds.add(expressions.from(time, first)));
    bounds.add(expressions.before(time, days.last().plusDays(1)));
    return bounds;
  }

  /// Joins the member on the stack below with (member, …) on top.
  void joinMember(RexNode ordinal) {
    scratch.join(JoinRelType.LEFT, ordinal, MemberSchema.MEMBER);
  }
}
