package facet.query.binding;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/// Which dates return within a stretch of days.
final class Anniversaries {
  /// More than any year has, of either calendar.
  private static final int DAYS_OF_A_YEAR = 400;

  private static final int LEAP_DAY = 229;

  private Anniversaries() {}

  /// By the sun. 29 February counts as 28 February in common years.
  static ValueTest solar(LocalDate first, LocalDate last) {
    var days = new TreeSet<Integer>();
    for (var day : days(first, last)) {
      int number = day.getMonthValue() * 100 + day.getDayOfMonth();
      days.add(number);
      if (number == LEAP_DAY - 1 && !Year.isLeap(day.getYear())) {
        days.add(LEAP_DAY);
      }
    }
    return new ValueTest.YearDays(spans(days));
  }

  private static List<LocalDate> days(LocalDate first, LocalDate last) {
    return first.datesUntil(last.plusDays(1)).limit(DAYS_OF_A_YEAR).toList();
  }

  private static List<ValueTest.YearSpan> spans(TreeSet<Integer> days) {
    var spans = new ArrayList<ValueTest.YearSpan>();
    for (int day : days) {
      if (!spans.isEmpty() && follows(spans.getLast().last(), day)) {
        spans.add(new ValueTest.YearSpan(spans.removeLast().first(), day));
      } else {
        spans.add(new ValueTest.YearSpan(day, day));
      }
    }
    return spans;
  }

  /// Whether no day of any year lies between two.
  private static boolean follows(int day, int next) {
    return leapYear(day).plusDays(1).equals(leapYear(next));
  }

  private static LocalDate leapYear(int day) {
    return LocalDate.of(2000, day / 100, day % 100);
  }

  /// By the Chinese lunar calendar, of dates from 1900 to 2100. A date in a leap month returns in
  /// the ordinary month of the same number; the 30th counts as the 29th in a month of 29 days.
  static ValueTest lunar(LocalDate first, LocalDate last) {
    var returning = new TreeSet<LunarCalendar.MonthDay>();
    for (var day : days(first, last)) {
      returning.addAll(LunarCalendar.returningOn(day));
    }
    return new ValueTest.AnyRange(
        LunarCalendar.dates(returning).stream()
            .map(span ->
                ValueTest.Range.between(new Value.Date(span.first()), new Value.Date(span.last())))
            .toList());
  }
}
