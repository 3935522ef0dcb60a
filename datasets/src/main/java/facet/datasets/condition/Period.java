package facet.datasets.condition;

import java.time.LocalDate;
import java.util.Objects;

/// A length of calendar time: 30 days, 24 months. Amounts are 0 or more.
public record Period(int amount, CalendarUnit unit) {
  /// More than the days from the first date to the last, and few enough to be added as years.
  private static final long LONGEST_DAYS = 4_000_000;

  public Period {
    Objects.requireNonNull(unit);
    if (amount < 0) {
      throw new IllegalArgumentException("a period of " + amount);
    }
  }

  public static Period days(int amount) {
    return new Period(amount, CalendarUnit.DAY);
  }

  public static Period months(int amount) {
    return new Period(amount, CalendarUnit.MONTH);
  }

  /// The date this long before another; the day of the month is clipped to the month's last, the
  /// date to the {@link Dates first there is}.
  public LocalDate before(LocalDate date) {
    return shift(date, -(long) amount);
  }

  /// The date this long after another; the day of the month is clipped to the month's last, the
  /// date to the {@link Dates last there is}.
  public LocalDate after(LocalDate date) {
    return shift(date, amount);
  }

  private LocalDate shift(LocalDate date, long amount) {
    long by = Math.clamp(amount, -LONGEST_DAYS, LONGEST_DAYS);
    return Dates.within(
        switch (unit) {
          case DAY -> date.plusDays(by);
          case WEEK -> date.plusWeeks(by);
          case MONTH -> date.plusMonths(by);
          case QUARTER -> date.plusMonths(3 * by);
          case YEAR -> date.plusYears(by);
        });
  }
}
