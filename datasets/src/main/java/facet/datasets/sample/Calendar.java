package facet.datasets.sample;

import facet.datasets.sample.Codes.Occasion;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The days of the sample as epoch days, its half-years, and which occasions fall when.
final class Calendar {
  static final LocalDate FIRST_DATE = LocalDate.of(2022, 1, 1);
  static final LocalDate LAST_DATE = LocalDate.of(2026, 10, 31);
  static final int FIRST = day(FIRST_DATE);
  static final int LAST = day(LAST_DATE);
  static final int LENGTH = LAST - FIRST + 1;

  /// Activity in this many days after a cut-off is what churn is about.
  static final int OUTCOME_DAYS = 180;

  /// The first days of the half-years, from 1 May 2022 to 1 May 2026.
  static final List<LocalDate> HALF_YEARS = halfYears();

  /// 7th day of the 7th month and New Year of the Chinese calendar, 2022 to 2026.
  private static final List<LocalDate> QIXI =
      List.of(on(2022, 8, 4), on(2023, 8, 22), on(2024, 8, 10), on(2025, 8, 29), on(2026, 8, 19));

  private static final List<LocalDate> SPRING =
      List.of(on(2022, 2, 1), on(2023, 1, 22), on(2024, 2, 10), on(2025, 1, 29), on(2026, 2, 17));

  private static final Occasion[] OCCASIONS = occasions();

  private Calendar() {}

  static int day(LocalDate date) {
    return (int) date.toEpochDay();
  }

  private static LocalDate on(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  static LocalDate qixi(int year) {
    return QIXI.get(year - 2022);
  }

  /// The day before a half-year: the cut-off at which its activity is decided.
  static int cutOff(LocalDate halfYear) {
    return day(halfYear) - 1;
  }

  private static List<LocalDate> halfYears() {
    List<LocalDate> starts = new ArrayList<>();
    for (var start = on(2022, 5, 1); start.isBefore(LAST_DATE); start = start.plusMonths(6)) {
      starts.add(start);
    }
    return List.copyOf(starts);
  }

  /// The festival or promotion a day belongs to, else everyday.
  static Occasion occasion(int day) {
    return OCCASIONS[day - FIRST];
  }

  static boolean festival(Occasion occasion) {
    return switch (occasion) {
      case SPRING_FESTIVAL, VALENTINE, MAY20, MOTHERS_DAY, QIXI, CHRISTMAS -> true;
      case EVERYDAY, WEDDING, ANNIVERSARY, BIRTHDAY, MID_YEAR, DOUBLE_ELEVEN, NATIONAL_DAY -> false;
    };
  }

  private static Occasion[] occasions() {
    var all = new Occasion[LENGTH];
    Arrays.fill(all, Occasion.EVERYDAY);
    for (int year = 2022; year <= 2026; year++) {
      var sunday = on(year, 5, 1).with(TemporalAdjusters.dayOfWeekInMonth(2, DayOfWeek.SUNDAY));
      mark(all, Occasion.NATIONAL_DAY, on(year, 9, 28), on(year, 10, 7));
      mark(all, Occasion.MID_YEAR, on(year, 6, 1), on(year, 6, 18));
      mark(all, Occasion.DOUBLE_ELEVEN, on(year, 10, 31), on(year, 11, 11));
      mark(all, Occasion.CHRISTMAS, on(year, 12, 18), on(year, 12, 25));
      mark(all, Occasion.SPRING_FESTIVAL, SPRING.get(year - 2022).minusDays(14), spring(year));
      mark(all, Occasion.VALENTINE, on(year, 2, 7), on(year, 2, 14));
      mark(all, Occasion.MOTHERS_DAY, sunday.minusDays(5), sunday);
      mark(all, Occasion.MAY20, on(year, 5, 15), on(year, 5, 20));
      mark(all, Occasion.QIXI, qixi(year).minusDays(8), qixi(year));
    }
    return all;
  }

  private static LocalDate spring(int year) {
    return SPRING.get(year - 2022).minusDays(1);
  }

  private static void mark(Occasion[] all, Occasion occasion, LocalDate from, LocalDate to) {
    for (int day = Math.max(day(from), FIRST); day <= Math.min(day(to), LAST); day++) {
      all[day - FIRST] = occasion;
    }
  }
}
