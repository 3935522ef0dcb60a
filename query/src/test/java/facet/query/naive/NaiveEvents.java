package facet.query.naive;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The events of one member, one by one, and what is measured of them.
final class NaiveEvents {
  private final Club club;
  private final LocalDate asOf;
  private final NaiveTest tests;

  NaiveEvents(Club club, LocalDate asOf) {
    this.club = club;
    this.asOf = asOf;
    this.tests = new NaiveTest(asOf);
  }

  /// Follows a path from a row; a missing link leads to a missing value.
  @Nullable Object field(Map<String, @Nullable Object> row, String path) {
    var ref = club.model().field(path).orElseThrow();
    Map<String, @Nullable Object> at = row;
    for (var link : ref.via()) {
      var id = at.get(link.id());
      if (id == null) {
        return null;
      }
      at = club.rows(club.model().dimensionOf(link)).get((Integer) id);
    }
    return at.get(ref.field().id());
  }

  /// Those of a member by the end of the date that fall in a window and meet a condition.
  List<Map<String, @Nullable Object>> of(
      Map<String, @Nullable Object> member, String event, Optional<Node> where, Window window) {
    var found = new ArrayList<Map<String, @Nullable Object>>();
    for (var row : club.rows(club.model().event(event).orElseThrow())) {
      var date = ((LocalDateTime) Objects.requireNonNull(row.get("time"))).toLocalDate();
      if (Objects.equals(row.get("member"), member.get("ordinal"))
          && !date.isAfter(asOf)
          && inWindow(date, window)
          && where.flatMap(node -> holds(node, row)).orElse(true)) {
        found.add(row);
      }
    }
    return found;
  }

  /// Whether an event meets a condition; empty when the condition says nothing.
  private Optional<Boolean> holds(Node node, Map<String, @Nullable Object> row) {
    if (node.muted()) {
      return Optional.empty();
    }
    return switch (node.condition()) {
      case Condition.Group(var quantifier, var of) -> {
        var said = of.stream().map(child -> holds(child, row)).flatMap(Optional::stream).toList();
        yield said.isEmpty()
            ? Optional.empty()
            : Optional.of(
                switch (quantifier) {
                  case ALL -> !said.contains(false);
                  case ANY -> said.contains(true);
                  case NONE -> !said.contains(true);
                });
      }
      case Condition.Not(var of) -> holds(of, row).map(held -> !held);
      case Condition.OfFields own -> Optional.of(ofFields(own, row));
      default -> throw new IllegalArgumentException("not of an event: " + node);
    };
  }

  /// Whether the fields of a row meet a condition on fields alone.
  boolean ofFields(Condition.OfFields condition, Map<String, @Nullable Object> row) {
    return switch (condition) {
      case Condition.Attribute(var path, var test) ->
          tests.test(field(row, path), type(path), test);
      case Condition.Compare(var left, var operator, var right) ->
          tests.compare(field(row, left), operator, field(row, right), type(left));
      case Condition.Anniversary(var path, var next, var lunar) ->
          NaiveTest.returns(field(row, path), asOf, next.after(asOf), lunar);
    };
  }

  private boolean inWindow(LocalDate date, Window window) {
    return switch (window) {
      case Window.AllTime() -> true;
      case Window.Last(var period) -> date.isAfter(period.before(asOf));
      case Window.Between(var from, var to) -> !date.isBefore(from) && !date.isAfter(to);
      case Window.This(var unit) -> begin(unit, date).equals(begin(unit, asOf));
      case Window.Ago(int from, int to, var unit) ->
          date.isAfter(new Period(from, unit).before(asOf))
              && !date.isAfter(new Period(to, unit).before(asOf));
    };
  }

  private static LocalDate begin(CalendarUnit unit, LocalDate date) {
    var begin = date;
    switch (unit) {
      case DAY -> {}
      case WEEK -> {
        while (begin.getDayOfWeek() != DayOfWeek.MONDAY) {
          begin = begin.minusDays(1);
        }
      }
      case MONTH -> begin = date.withDayOfMonth(1);
      case QUARTER ->
          begin = LocalDate.of(date.getYear(), (date.getMonthValue() - 1) / 3 * 3 + 1, 1);
      case YEAR -> begin = LocalDate.of(date.getYear(), 1, 1);
    }
    return begin;
  }

  @Nullable Object measure(
      List<Map<String, @Nullable Object>> events, Aggregate aggregate, Optional<String> path) {
    var values = new ArrayList<Object>();
    for (var event : events) {
      var value = path.map(p -> Optional.ofNullable(field(event, p))).orElse(Optional.of(0));
      value.ifPresent(values::add);
    }
    return switch (aggregate) {
      case COUNT -> (long) events.size();
      case DISTINCT -> (long) new java.util.HashSet<>(values).size();
      case SUM -> values.isEmpty() ? null : sum(values);
      case AVG -> values.isEmpty() ? null : sum(values).doubleValue() / values.size();
      case MIN -> values.stream().min(NaiveTest.ORDER).orElse(null);
      case MAX -> values.stream().max(NaiveTest.ORDER).orElse(null);
      case RECENCY -> {
        var last = events.stream().map(NaiveEvents::time).max(Comparator.naturalOrder());
        yield last.map(time -> ChronoUnit.DAYS.between(time.toLocalDate(), asOf)).orElse(null);
      }
      case FIRST -> edge(events, path.orElseThrow(), Comparator.naturalOrder());
      case LAST -> edge(events, path.orElseThrow(), Comparator.reverseOrder());
    };
  }

  private static LocalDateTime time(Map<String, @Nullable Object> event) {
    return (LocalDateTime) Objects.requireNonNull(event.get("time"));
  }

  /// The smallest value among the events at the first time in an order.
  private @Nullable Object edge(
      List<Map<String, @Nullable Object>> events, String path, Comparator<LocalDateTime> order) {
    var time = events.stream().map(NaiveEvents::time).min(order);
    if (time.isEmpty()) {
      return null;
    }
    var values = new ArrayList<Object>();
    for (var event : events) {
      if (time(event).equals(time.get())) {
        Optional.ofNullable(field(event, path)).ifPresent(values::add);
      }
    }
    return values.stream().min(NaiveTest.ORDER).orElse(null);
  }

  private static BigDecimal sum(List<Object> values) {
    return values.stream().map(NaiveTest::decimal).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private facet.datasets.model.FieldType type(String path) {
    return club.model().field(path).orElseThrow().field().type();
  }
}
