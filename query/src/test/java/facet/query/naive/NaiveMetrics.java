package facet.query.naive;

import facet.datasets.model.Metric;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The metrics of one member.
final class NaiveMetrics {
  private final Club club;
  private final NaiveEvents events;

  NaiveMetrics(Club club, NaiveEvents events) {
    this.club = club;
    this.events = events;
  }

  /// A metric's value for a member; null when missing.
  @Nullable Object of(Map<String, @Nullable Object> member, String id) {
    return switch (club.model().metric(id).orElseThrow()) {
      case Metric.OfEvents metric ->
          events.measure(
              events.of(member, metric.event(), metric.where(), metric.window()),
              metric.measure().aggregate(),
              metric.measure().field());
      case Metric.Ratio ratio -> {
        var over = of(member, ratio.numerator());
        var under = of(member, ratio.denominator());
        yield over == null || under == null || NaiveTest.real(under) == 0
            ? null
            : NaiveTest.real(over) / NaiveTest.real(under);
      }
      case Metric.Total total -> total(member, total);
    };
  }

  private @Nullable Object total(Map<String, @Nullable Object> member, Metric.Total total) {
    var exact = BigDecimal.ZERO;
    double real = 0;
    boolean allExact = true;
    boolean anyThere = false;
    for (var part : total.madeOf()) {
      var value = of(member, part);
      if (value == null && !addsUp(part)) {
        return null;
      }
      anyThere |= value != null;
      if (value != null) {
        boolean added = total.plus().contains(part);
        allExact &= !(value instanceof Double);
        real += added ? NaiveTest.real(value) : -NaiveTest.real(value);
        exact = allExact ? exact.add(signed(value, added)) : exact;
      }
    }
    return !anyThere ? null : allExact ? exact : real;
  }

  private static BigDecimal signed(Object value, boolean added) {
    var number = NaiveTest.decimal(value);
    return added ? number : number.negate();
  }

  /// Of a count and a sum missing means nothing; of all else, not known.
  private boolean addsUp(String id) {
    return switch (club.model().metric(id).orElseThrow()) {
      case Metric.OfEvents metric ->
          switch (metric.measure().aggregate()) {
            case COUNT, DISTINCT, SUM -> true;
            case AVG, MIN, MAX, FIRST, LAST, RECENCY -> false;
          };
      case Metric.Ratio _ -> false;
      case Metric.Total total -> total.madeOf().stream().allMatch(this::addsUp);
    };
  }
}
