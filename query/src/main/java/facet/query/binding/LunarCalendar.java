package facet.query.binding;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ChineseCalendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/// The months of the Chinese lunar calendar from 1900 to 2100, as ICU computes them.
final class LunarCalendar {
  private static final LocalDate FIRST_NEW_YEAR = LocalDate.of(1900, 1, 31);
  private static final LocalDate END = LocalDate.of(2101, 1, 1);
  private static final int SHORT_MONTH = 29;
  private static final int LONG_MONTH = 30;
  private static final NavigableMap<LocalDate, Month> MONTHS = months();

  private LunarCalendar() {}

  /// @param number 1 to 12
  /// @param leap the second of two months with one number
  private record Month(LocalDate first, int number, boolean leap, int days) {}

  /// A day of the lunar year, leap months not told apart.
  record MonthDay(int month, int day) implements Comparable<MonthDay> {
    @Override
    public int compareTo(MonthDay other) {
      return Comparator.comparingInt(MonthDay::month)
          .thenComparingInt(MonthDay::day)
          .compare(this, other);
    }
  }

  /// Dates, both inclusive.
  record Span(LocalDate first, LocalDate last) {}

  private static NavigableMap<LocalDate, Month> months() {
    var months = new TreeMap<LocalDate, Month>();
    var calendar = new ChineseCalendar(TimeZone.GMT_ZONE, ULocale.ROOT);
    for (var first = FIRST_NEW_YEAR; first.isBefore(END); ) {
      set(calendar, first.plusDays(SHORT_MONTH));
      int days = calendar.get(Calendar.DAY_OF_MONTH) == 1 ? SHORT_MONTH : LONG_MONTH;
      set(calendar, first);
      int number = calendar.get(Calendar.MONTH) + 1;
      boolean leap = calendar.get(Calendar.IS_LEAP_MONTH) == 1;
      months.put(first, new Month(first, number, leap, days));
      first = first.plusDays(days);
    }
    return months;
  }

  private static void set(Calendar calendar, LocalDate date) {
    calendar.setTimeInMillis(date.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  /// The days of the year that return on a date: none in a leap month, two on the last day of a
  /// short month.
  static List<MonthDay> returningOn(LocalDate date) {
    var found = MONTHS.floorEntry(date);
    if (found == null || found.getValue().leap() || !date.isBefore(END)) {
      return List.of();
    }
    var month = found.getValue();
    int day = Math.toIntExact(date.toEpochDay() - month.first().toEpochDay()) + 1;
    var today = new MonthDay(month.number(), day);
    return day == SHORT_MONTH && month.days() == SHORT_MONTH
        ? List.of(today, new MonthDay(month.number(), LONG_MONTH))
        : List.of(today);
  }

  /// Every date that falls on one of some days of its lunar year, in ascending spans.
  static List<Span> dates(Set<MonthDay> days) {
    var spans = new ArrayList<Span>();
    for (Map.Entry<LocalDate, Month> entry : MONTHS.entrySet()) {
      var month = entry.getValue();
      for (int day = 1; day <= month.days(); day++) {
        if (days.contains(new MonthDay(month.number(), day))) {
          add(spans, month.first().plusDays(day - 1L));
        }
      }
    }
    return spans;
  }

  private static void add(List<Span> spans, LocalDate date) {
    boolean follows = !spans.isEmpty() && spans.getLast().last().plusDays(1).equals(date);
    spans.add(new Span(follows ? spans.removeLast().first() : date, date));
  }
}
