package facet.workbench.segments;

import facet.datasets.condition.Moment;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.query.binding.Days;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;

/// Which days a relative date or window stands for as of a date; both ends included.
///
/// @param first empty: as early as there is
/// @param last empty: as late as there is
public record DatesMeant(Optional<LocalDate> first, Optional<LocalDate> last) {

  /// The days of a test of dates; empty when the test is not about dates or names fixed ones.
  public static Optional<DatesMeant> by(Test test, LocalDate asOf) {
    return switch (test) {
      case Test.InLast(var period) -> Optional.of(between(period.before(asOf).plusDays(1), asOf));
      case Test.InNext(var period) -> Optional.of(next(period, asOf));
      case Test.Before(Moment.Ago(var period)) ->
          Optional.of(new DatesMeant(Optional.empty(), Optional.of(period.before(asOf))));
      case Test.After(Moment.Ago(var period)) ->
          Optional.of(
              new DatesMeant(Optional.of(period.before(asOf).plusDays(1)), Optional.empty()));
      case Test _ -> Optional.empty();
    };
  }

  /// The days from the as-of date to the end of a period after it.
  public static DatesMeant next(Period period, LocalDate asOf) {
    return between(asOf, period.after(asOf));
  }

  /// The days of a window; empty for all time.
  public static Optional<DatesMeant> by(Window window, LocalDate asOf, DayOfWeek weekStart) {
    var days = Days.of(window, asOf, weekStart);
    return days.first().map(first -> between(first, days.last()));
  }

  private static DatesMeant between(LocalDate first, LocalDate last) {
    return new DatesMeant(Optional.of(first), Optional.of(last));
  }
}
