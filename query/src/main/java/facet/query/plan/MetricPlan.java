package facet.query.plan;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.query.binding.BoundMetric;
import facet.query.binding.Days;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/// Plans metrics as columns beside the member: every event table is read once, however many metrics
/// are made of it.
final class MetricPlan {
  private final EventPlan events;
  private final Scratch scratch;
  private final SequencedMap<BoundMetric.OfEvents, String> names = new LinkedHashMap<>();
  private final Map<BoundMetric.OfEvents, RexNode> values = new LinkedHashMap<>();

  MetricPlan(ConditionPlan conditions) {
    this.events = new EventPlan(conditions);
    this.scratch = conditions.scratch();
  }

  /// Joins what the metrics need to the member on the stack; afterwards {@link #value} gives their
  /// expressions.
  void join(RexNode ordinal, List<BoundMetric> metrics) {
    SequencedSet<BoundMetric.OfEvents> parts = new LinkedHashSet<>();
    metrics.forEach(metric -> collect(metric, parts));
    parts.forEach(part -> names.put(part, name(part, parts.size())));
    SequencedMap<EventType, List<BoundMetric.OfEvents>> together = new LinkedHashMap<>();
    for (var part : parts) {
      if (isEdge(part)) {
        joinOne(ordinal, part);
      } else {
        together.computeIfAbsent(part.events().event(), _ -> new ArrayList<>()).add(part);
      }
    }
    together.values().forEach(group -> joinGroup(ordinal, group));
  }

  private String name(BoundMetric.OfEvents part, int parts) {
    return parts == 1 ? EventPlan.MEASURE : EventPlan.MEASURE + "_" + (names.size() + 1);
  }

  private static boolean isEdge(BoundMetric.OfEvents part) {
    var aggregate = part.measure().aggregate();
    return aggregate == Aggregate.FIRST || aggregate == Aggregate.LAST;
  }

  private static void collect(BoundMetric metric, SequencedSet<BoundMetric.OfEvents> found) {
    switch (metric) {
      case BoundMetric.OfEvents part -> found.add(part);
      case BoundMetric.Ratio(var over, var under) -> {
        collect(over, found);
        collect(under, found);
      }
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
    boolean same = group.stream().map(BoundMetric.OfEvents::events).distinct().count() == 1;
    var fields = new ArrayList<FieldRef>();
    group.forEach(part -> {
      part.events().where().ifPresent(where -> Fields.of(where, fields));
      part.measure().field().ifPresent(fields::add);
    });
    var first = group.getFirst().events();
    var star = events.push(first, fields);
    scratch.builder.filter(
        same ? events.filter(first, star) : events.days(span(group), star.own(MemberSchema.TIME)));
    var columns =
        group.stream()
            .map(part ->
                new EventPlan.Column(
                    names.getOrDefault(part, EventPlan.MEASURE),
                    part.measure(),
                    same
                        ? Optional.empty()
                        : Optional.of(scratch.builder.and(events.filter(part.events(), star)))))
            .toList();
    events.aggregate(columns, star);
    events.joinMember(ordinal);
    for (int i = 0; i < group.size(); i++) {
      note(group.get(i), width + 1 + i);
    }
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

  RexNode value(BoundMetric metric) {
    return switch (metric) {
      case BoundMetric.OfEvents part -> {
        var value = values.get(part);
        if (value == null) {
          throw new IllegalArgumentException("not joined");
        }
        yield value;
      }
      case BoundMetric.Ratio(var over, var under) ->
          Ratios.divide(scratch.rex, value(over), value(under));
    };
  }
}
