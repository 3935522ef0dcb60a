package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// How numbers, money, shares and dates are written, in English and in Chinese.
///
/// Minus is the true minus sign, and stands before nothing that is written as zero; a missing value
/// is an en dash. `chart/formats.ts` holds the same rules for charts; `numbers.csv` in the tests
/// holds both to the same texts.
public final class Formats {
  public static final String MISSING = "–";
  private static final char MINUS = '−';
  private static final MathContext THREE_FIGURES = new MathContext(3, RoundingMode.HALF_UP);

  private final boolean chinese;

  private Formats(boolean chinese) {
    this.chinese = chinese;
  }

  public static Formats in(Locale language) {
    return new Formats(Translations.spoken(language).equals(Translations.CHINESE));
  }

  /// The formats of the language this component is shown in.
  public static Formats of(Component component) {
    return in(
        component
            .getUI()
            .or(() -> Optional.ofNullable(UI.getCurrent()))
            .map(UI::getLocale)
            .orElse(Translations.ENGLISH));
  }

  /// Every digit: `1,204,318`.
  public String count(long n) {
    return signed(n < 0, grouped(Math.abs((double) n), 0));
  }

  /// A change of a count with its sign: `+367`, `−2,041`, `0`.
  public String change(long n) {
    return n > 0 ? "+" + count(n) : count(n);
  }

  /// Three significant figures for charts and tiles: `12.8k`, `1.20M`; `1.28万`, `120.4万`, `43.8亿`.
  public String compact(double n) {
    return Double.isFinite(n) ? signed(n < 0, shortened(Math.abs(n))) : MISSING;
  }

  /// A share of one as a percentage: one decimal, two below 2 %.
  public String percent(double share) {
    return Double.isFinite(share) ? signed(share < 0, percentage(Math.abs(share))) : MISSING;
  }

  /// A relative change with its sign: `+2.9%`.
  public String percentChange(double share) {
    return share > 0 ? "+" + percent(share) : percent(share);
  }

  /// A difference of two shares: `+1.2 points`, `−0.4 个百分点`.
  public String points(double difference) {
    if (!Double.isFinite(difference)) {
      return MISSING;
    }
    String number = signed(difference < 0, grouped(Math.abs(difference) * 100, 1));
    return (difference > 0 ? "+" : "") + number + (chinese ? " 个百分点" : " points");
  }

  /// Money to the unit from 100 on, to the cent below: `¥36,374`, `¥9.90`.
  public String money(String sign, double amount) {
    if (!Double.isFinite(amount)) {
      return MISSING;
    }
    double size = Math.abs(amount);
    return signed(amount < 0, sign + grouped(size, size >= 100 || size == 0 ? 0 : 2));
  }

  /// Money in three significant figures: `¥4.38B`, `¥43.8亿`.
  public String compactMoney(String sign, double amount) {
    return Double.isFinite(amount)
        ? signed(amount < 0, sign + shortened(Math.abs(amount)))
        : MISSING;
  }

  /// A number with this many decimals: `0.85`.
  public String decimal(double n, int digits) {
    return Double.isFinite(n) ? signed(n < 0, grouped(Math.abs(n), digits)) : MISSING;
  }

  /// `31 Oct 2026`, `2026年10月31日`.
  public String date(LocalDate date) {
    return (chinese
            ? DateTimeFormatter.ofPattern("y年M月d日", Locale.ROOT)
            : DateTimeFormatter.ofPattern("d MMM y", Locale.ENGLISH))
        .format(date);
  }

  /// A moment as far as it matters now: `2 min ago` up to an hour, `06:12` on the same day, `1 Nov
  /// 06:12` in the same year, else the date.
  public String moment(ZonedDateTime then, ZonedDateTime now) {
    long minutes = Duration.between(then, now).toMinutes();
    if (minutes >= 0 && minutes < 60) {
      return minutes == 0
          ? (chinese ? "刚刚" : "just now")
          : minutes + (chinese ? "分钟前" : " min ago");
    }
    return clock(then, now);
  }

  /// A moment as the clock showed it: `06:12` on the same day, `1 Nov 06:12` in the same year, else
  /// the date.
  public String clock(ZonedDateTime then, ZonedDateTime now) {
    String time = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(then);
    if (then.toLocalDate().equals(now.toLocalDate())) {
      return time;
    }
    if (then.getYear() != now.getYear()) {
      return date(then.toLocalDate());
    }
    String day = chinese ? "M月d日" : "d MMM";
    return DateTimeFormatter.ofPattern(day, Locale.ENGLISH).format(then) + " " + time;
  }

  /// How long something took: `14 ms`, `1.2 s`, `3 min 5 s`.
  public String took(Duration duration) {
    long millis = duration.toMillis();
    if (millis < 1000) {
      return millis + (chinese ? " 毫秒" : " ms");
    }
    if (millis < 60_000) {
      return grouped(millis / 1000.0, 1) + (chinese ? " 秒" : " s");
    }
    return duration.toMinutes()
        + (chinese ? " 分 " : " min ")
        + duration.toSecondsPart()
        + (chinese ? " 秒" : " s");
  }

  private static String percentage(double share) {
    double points = share * 100;
    return grouped(points, points > 0 && points < 2 ? 2 : 1) + "%";
  }

  private String shortened(double size) {
    double[] steps = chinese ? new double[] {1e8, 1e4} : new double[] {1e9, 1e6, 1e3};
    String[] units = chinese ? new String[] {"亿", "万"} : new String[] {"B", "M", "k"};
    for (int i = 0; i < steps.length; i++) {
      if (rounded(size / steps[i]) >= 1) {
        return figures(size / steps[i]) + units[i];
      }
    }
    return size == Math.rint(size) ? grouped(size, 0) : figures(size);
  }

  private String figures(double size) {
    double rounded = rounded(size);
    if (rounded >= 1000) {
      return grouped(size, 0);
    }
    if (rounded >= 100) {
      return grouped(size, chinese ? 1 : 0);
    }
    return grouped(size, rounded >= 10 ? 1 : 2);
  }

  private static double rounded(double size) {
    return new BigDecimal(size).round(THREE_FIGURES).doubleValue();
  }

  private static String grouped(double size, int digits) {
    BigDecimal exact = BigDecimal.valueOf(size).setScale(digits, RoundingMode.HALF_UP);
    return String.format(Locale.ROOT, "%,." + digits + "f", exact);
  }

  private static String signed(boolean negative, String text) {
    return negative && text.chars().anyMatch(c -> c >= '1' && c <= '9') ? MINUS + text : text;
  }
}
