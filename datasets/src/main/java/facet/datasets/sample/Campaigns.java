package facet.datasets.sample;

import facet.datasets.sample.Codes.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Every campaign of the sample, in the order of their dates, and the one with a planted effect.
final class Campaigns {
  /// The planted campaign: contacted on this day, half of those meant as a control group.
  static final LocalDate PLANTED_ON = LocalDate.of(2026, 8, 5);

  static final String PLANTED = "C2026-QIXI";

  /// The chance of one order more, whatever else the member does, in the days after the contact.
  static final double PLANTED_EFFECT = 0.06;

  static final double CONTROL_SHARE = 0.5;

  /// Effects show within so many days after the contact.
  static final int RESPONSE_DAYS = 21;

  record Campaign(String code, String name, Occasion occasion, int day, boolean planted) {}

  final List<Campaign> all = new ArrayList<>();

  Campaigns() {
    for (int year = 2022; year <= 2026; year++) {
      add(year, "SPRING", "新春贺岁", Occasion.SPRING_FESTIVAL, LocalDate.of(year, 1, 12));
      add(year, "VALENTINE", "情人节", Occasion.VALENTINE, LocalDate.of(year, 2, 4));
      add(year, "WOMEN", "女神节", Occasion.EVERYDAY, LocalDate.of(year, 3, 5));
      add(year, "MAY20", "520告白季", Occasion.MAY20, LocalDate.of(year, 5, 12));
      add(year, "MIDYEAR", "618年中", Occasion.MID_YEAR, LocalDate.of(year, 6, 10));
      add(year, "QIXI", "七夕", Occasion.QIXI, qixi(year));
      add(year, "GOLDWEEK", "国庆婚嫁季", Occasion.NATIONAL_DAY, LocalDate.of(year, 9, 25));
      add(year, "DOUBLE11", "双十一", Occasion.DOUBLE_ELEVEN, LocalDate.of(year, 11, 3));
      add(year, "CHRISTMAS", "圣诞礼遇", Occasion.CHRISTMAS, LocalDate.of(year, 12, 14));
    }
    all.removeIf(campaign -> campaign.day() > Calendar.LAST);
  }

  private static LocalDate qixi(int year) {
    return year == PLANTED_ON.getYear() ? PLANTED_ON : Calendar.qixi(year).minusDays(10);
  }

  private void add(int year, String code, String name, Occasion occasion, LocalDate on) {
    var full = "C" + year + "-" + code;
    all.add(new Campaign(full, year + name, occasion, Calendar.day(on), full.equals(PLANTED)));
  }

  Stream<String[]> rows() {
    return all.stream()
        .map(c ->
            new String[] {
              c.code(), c.name(), c.occasion().id(), LocalDate.ofEpochDay(c.day()).toString()
            });
  }
}
