package facet.query.binding;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.Optional;

/// A stretch of days, both ends included; open towards the past when there is no first.
public record Days(Optional<LocalDate> first, LocalDate last) {
  public Days {
    Objects.requireNonNull(last);
  }

  public static Days of(Window window, LocalDate asOf, DayOfWeek weekStart) {
    return switch (window) {
      case Window.AllTime() -> new Days(Optional.empty(), asOf);
      case Window.Last(var period) -> new Days(Optional.of(period.before(asOf).plusDays(1)), asOf);
      case Window.Between(var from, var to) ->
          new Days(Optional.of(from), to.isAfter(asOf) ? asOf : to);
      case Window.This(var unit) -> new Days(Optional.of(begin(unit, asOf, weekStart)), asOf);
      case Window.Ago(var from, var to, var unit) ->
          new Days(
              Optional.of(new Period(from, unit).before(asOf).plusDays(1)),
              new Period(to, unit).before(asOf));
    };
  }

  private static LocalDate begin(CalendarUnit unit, LocalDate date, DayOfWeek weekStart) {
    return switch (unit) {
      case DAY -> date;
      case WEEK -> date.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> date.withDayOfMonth(1);
      case QUARTER -> date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR -> date.withDayOfYear(1);
    };
  }
}
