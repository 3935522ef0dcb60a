package facet.datasets.sample;

import facet.datasets.sample.Codes.Gender;
import java.time.LocalDate;
import java.util.OptionalInt;

/// What identifies a person. Some members are the same person twice: they share an identity.
///
/// @param birthday epoch day
record Identity(String name, Gender gender, OptionalInt birthday, String mobile, String email) {
  private static final Words WORDS = Words.load();
  private static final String[] PREFIXES = {"13", "15", "17", "18", "19"};
  private static final String[] HOSTS = {"163.com", "qq.com", "126.com", "sina.cn"};

  static Identity draw(Draw draw, Taste taste) {
    boolean woman = draw.chance(taste == Taste.FESTIVAL_GIVER ? 0.35 : 0.74);
    int surname = draw.chance(0.55) ? draw.below(20) : draw.below(WORDS.surnames().size());
    var given = draw.of(woman ? WORDS.female() : WORDS.male());
    var number = "%09d".formatted(draw.below(1_000_000_000));
    return new Identity(
        WORDS.surnames().get(surname) + given,
        woman ? Gender.FEMALE : Gender.MALE,
        draw.chance(0.03) ? OptionalInt.empty() : OptionalInt.of(birthday(draw, taste)),
        draw.chance(0.01) ? "" : PREFIXES[draw.below(PREFIXES.length)] + number,
        draw.chance(0.6) ? "" : "m" + number + "@" + HOSTS[draw.below(HOSTS.length)]);
  }

  private static int birthday(Draw draw, Taste taste) {
    double age =
        switch (taste) {
          case HERITAGE_COLLECTOR -> 51 + 8 * draw.normal();
          case BRIDAL_COUPLE -> 28.5 + 3 * draw.normal();
          case FESTIVAL_GIVER -> 35 + 9 * draw.normal();
          case BARGAIN_HUNTER -> 27 + 6 * draw.normal();
          case SHOP_REGULAR -> 43 + 10 * draw.normal();
        };
    return Calendar.day(LocalDate.of(2026, 6, 30)) - (int) (Math.clamp(age, 18, 84) * 365.25);
  }
}
