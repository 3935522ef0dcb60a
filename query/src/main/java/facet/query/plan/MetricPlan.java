package facet.query.plan;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundMetric;
import facet.query.binding.Days;
import facet.query.binding.Events;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// Plans metrics as columns beside the member: every event table is read once, however many metrics
/// are made of it, but for those that take a reading of their own: first and last values, and how
/// many different ones there are.
final class MetricPlan {
  private final EventPlan events;
  private final Scratch scratch;
  private final SequencedMap<BoundMetric.OfEvents, String> names = new LinkedHashMap<>();
  private final Map<BoundMetric.OfEvents, RexNode> values = new LinkedHashMap<>();

  MetricPlan(ConditionPlan conditions) {
    this.events = new EventPlan(conditions);
    this.scratch = conditions.scratch();
  }

  /// Leaves on the stack (member, …) of the members with events; afterwards {@link #value} gives
  /// the metrics' expressions.
  ///
  /// @param metrics made of aggregates of one and the same event, as {@link #isOfOneEvent} tells
  void push(List<BoundMetric> metrics) {
    var parts = parts(metrics);
    pushGroup(List.copyOf(parts));
    int place = 1;
    for (var part : parts) {
      values.put(part, scratch.builder.field(place++));
    }
  }

  /// Whether a metric is made of aggregates of one event only, so that reading its table is enough.
  static boolean isOfOneEvent(BoundMetric metric) {
    SequencedSet<BoundMetric.OfEvents> parts = new LinkedHashSet<>();
    collect(metric, parts);
    return parts.stream().noneMatch(MetricPlan::isEdge)
        && parts.stream().map(part -> part.events().event()).distinct().count() == 1;
  }

  /// Joins what the metrics need to the member on the stack; afterwards {@link #value} gives their
  /// expressions.
  void join(RexNode ordinal, List<BoundMetric> metrics) {
    SequencedMap<EventType, List<BoundMetric.OfEvents>> together = new LinkedHashMap<>();
    for (var part : parts(metrics)) {
      if (isEdge(part) || isDistinct(part)) {
        joinOne(ordinal, part);
      } else {
        together.computeIfAbsent(part.events().event(), _ -> new ArrayList<>()).add(part);
      }
    }
    together.values().forEach(group -> joinGroup(ordinal, group));
  }

  private SequencedSet<BoundMetric.OfEvents> parts(List<BoundMetric> metrics) {
    SequencedSet<BoundMetric.OfEvents> parts = new LinkedHashSet<>();
    metrics.forEach(metric -> collect(metric, parts));
    parts.forEach(part -> names.put(part, name(part, parts.size())));
    return parts;
  }

  private String name(BoundMetric.OfEvents part, int parts) {
    return parts == 1 ? EventPlan.MEASURE : EventPlan.MEASURE + "_" + (names.size() + 1);
  }

  private static boolean isEdge(BoundMetric.OfEvents part) {
    var aggregate = part.measure().aggregate();
    return aggregate == Aggregate.FIRST || aggregate == Aggregate.LAST;
  }

  /// Databases keep all rows of the reading to count what is different in them, which costs more
  /// than to read the few columns of it twice.
  private static boolean isDistinct(BoundMetric.OfEvents part) {
    return part.measure().aggregate() == Aggregate.DISTINCT;
  }

  private static void collect(BoundMetric metric, SequencedSet<BoundMetric.OfEvents> found) {
    switch (metric) {
      case BoundMetric.OfEvents part -> found.add(part);
      case BoundMetric.Ratio(var over, var under) -> {
        collect(over, found);
        collect(under, found);
      }
      case BoundMetric.Total total -> total.parts().forEach(part -> collect(part, found));
    }
  }

  private void joinOne(RexNode ordinal, BoundMetric.OfEvents part) {
    int width = scratch.width();
    events.measured(part.events(), part.measure());
    events.joinMember(ordinal);
    note(part, width + 1);
  }

  private void joinGroup(RexNode ordinal, List<BoundMetric.OfEvents> group) {
    int width = scratch.width();
    pushGroup(group);
    events.joinMember(ordinal);
    for (int i = 0; i < group.size(); i++) {
      note(group.get(i), width + 1 + i);
    }
  }

  /// Leaves on the stack (member, one column a metric). What every metric asks of an event is asked
  /// once.
  private void pushGroup(List<BoundMetric.OfEvents> group) {
    var fields = new ArrayList<FieldRef>();
    group.forEach(part -> {
      part.events().where().ifPresent(where -> Fields.of(where, fields));
      part.measure().field().ifPresent(fields::add);
    });
    var star = events.push(group.getFirst().events(), fields);
    var filters = group.stream().map(part -> filter(part.events(), star)).toList();
    var common = new LinkedHashSet<>(filters.getFirst());
    filters.forEach(common::retainAll);
    var rows = new LinkedHashSet<>(events.days(span(group), star.own(MemberSchema.TIME)));
    rows.addAll(common);
    var columns = new ArrayList<EventPlan.Measured>();
    var any = new ArrayList<RexNode>();
    for (int i = 0; i < group.size(); i++) {
      var own = filters.get(i).stream().filter(one -> !rows.contains(one)).toList();
      any.add(scratch.builder.and(own));
      columns.add(
          new EventPlan.Measured(
              name(group.get(i)),
              group.get(i).measure(),
              own.isEmpty() ? Optional.empty() : Optional.of(any.getLast())));
    }
    if (columns.stream().allMatch(column -> column.filter().isPresent())) {
      rows.add(scratch.builder.or(any));
    }
    scratch.builder.filter(rows);
    events.aggregate(columns, star);
  }

  private List<RexNode> filter(Events asked, Star star) {
    return events.filter(asked, star).stream()
        .flatMap(one -> RelOptUtil.conjunctions(one).stream())
        .toList();
  }

  private String name(BoundMetric.OfEvents part) {
    return Objects.requireNonNull(names.get(part), () -> "not asked for: " + part);
  }

  /// The days that all metrics together look at.
  private static Days span(List<BoundMetric.OfEvents> group) {
    var days = group.stream().map(part -> part.events().days()).toList();
    var last = days.stream().map(Days::last).max(LocalDate::compareTo).orElseThrow();
    var first =
        days.stream().allMatch(one -> one.first().isPresent())
            ? days.stream().flatMap(one -> one.first().stream()).min(LocalDate::compareTo)
            : Optional.<LocalDate>empty();
    return new Days(first, last);
  }

  private void note(BoundMetric.OfEvents part, int place) {
    RexNode column = scratch.builder.field(place);
    values.put(
        part,
        part.measure().zeroWithoutEvents()
            ? scratch.builder.call(SqlStdOperatorTable.COALESCE, column, scratch.builder.literal(0))
            : column);
  }

  /// The expression of a metric that was pushed or joined.
  RexNode value(BoundMetric metric) {
    return switch (metric) {
      case BoundMetric.OfEvents part ->
          Objects.requireNonNull(values.get(part), () -> "not joined: " + part);
      case BoundMetric.Ratio(var over, var under) ->
          Ratios.divide(scratch.rex, value(over), value(under));
      case BoundMetric.Total total -> total(total);
    };
  }

  private RexNode total(BoundMetric.Total total) {
    var builder = scratch.builder;
    boolean exact = total.scale().isPresent();
    var plus = total.plus().stream().map(part -> term(part, exact)).toList();
    var minus = total.minus().stream().map(part -> term(part, exact)).toList();
    var sum = plus.getFirst();
    for (var term : plus.subList(1, plus.size())) {
      sum = builder.call(SqlStdOperatorTable.PLUS, sum, term);
    }
    for (var term : minus) {
      sum = builder.call(SqlStdOperatorTable.MINUS, sum, term);
    }
    if (!total.addsUp() || total.alwaysThere()) {
      return sum;
    }
    var there = total.parts().stream().map(part -> builder.isNotNull(value(part))).toList();
    return builder.call(
        SqlStdOperatorTable.CASE,
        builder.or(there),
        sum,
        scratch.rex.makeNullLiteral(sum.getType()));
  }

  private RexNode term(BoundMetric part, boolean exact) {
    boolean asItIs = exact || part.scale().isEmpty();
    var value = asItIs ? value(part) : Ratios.real(scratch.rex, value(part));
    return part.addsUp() && !part.alwaysThere()
        ? scratch.builder.call(SqlStdOperatorTable.COALESCE, value, scratch.builder.literal(0))
        : value;
  }
}
