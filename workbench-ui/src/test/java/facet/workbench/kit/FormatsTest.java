package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class FormatsTest {
  private final Formats en = Formats.in(Translations.ENGLISH);
  private final Formats zh = Formats.in(Translations.CHINESE);

  @Test
  void numbersAreWrittenAsInTheTableThatChartsAreHeldToAsWell() {
    var written =
        NumberTable.rows().stream()
            .map(row ->
                new NumberTable.Row(
                    row.format(),
                    row.value(),
                    write(en, row.format(), row.value()),
                    write(zh, row.format(), row.value())))
            .toList();
    assertThat(written).containsExactlyElementsOf(NumberTable.rows());
  }

  private static String write(Formats formats, String format, String value) {
    var n = Double.parseDouble(value);
    return switch (format) {
      case "count" -> formats.count((long) n);
      case "compact" -> formats.compact(n);
      case "percent" -> formats.percent(n);
      case "percentAbs" -> formats.percent(Math.abs(n));
      case "yuan" -> formats.compactMoney("¥", n);
      case "decimal2" -> formats.decimal(n, 2);
      default -> throw new IllegalArgumentException("no format " + format);
    };
  }

  @Test
  void countsShowEveryDigitAndATrueMinus() {
    assertThat(en.count(1_204_318)).isEqualTo("1,204,318");
    assertThat(zh.count(-2_041)).isEqualTo("−2,041");
    assertThat(en.change(367)).isEqualTo("+367");
    assertThat(en.change(0)).isEqualTo("0");
  }

  @Test
  void compactNumbersKeepThreeFiguresInTheUnitsOfTheLanguage() {
    assertThat(en.compact(12_847)).isEqualTo("12.8k");
    assertThat(en.compact(1_204_318)).isEqualTo("1.20M");
    assertThat(en.compactMoney("¥", 4.38e9)).isEqualTo("¥4.38B");
    assertThat(en.compact(999_999)).isEqualTo("1.00M");
    assertThat(en.compact(842)).isEqualTo("842");
    assertThat(zh.compact(12_847)).isEqualTo("1.28万");
    assertThat(zh.compact(1_204_318)).isEqualTo("120.4万");
    assertThat(zh.compactMoney("¥", 4.38e9)).isEqualTo("¥43.8亿");
    assertThat(zh.compact(9_214)).isEqualTo("9,214");
    assertThat(en.compact(-12_847)).isEqualTo("−12.8k");
  }

  @Test
  void percentagesHaveOneDecimalAndTwoBelowTwoPercent() {
    assertThat(en.percent(0.63)).isEqualTo("63.0%");
    assertThat(en.percent(0.0107)).isEqualTo("1.07%");
    assertThat(en.percent(0)).isEqualTo("0.0%");
    assertThat(en.percentChange(0.029)).isEqualTo("+2.9%");
    assertThat(zh.points(-0.004)).isEqualTo("−0.4 个百分点");
  }

  @Test
  void moneyLosesItsCentsFromAHundredOn() {
    assertThat(en.money("¥", 36_373.6)).isEqualTo("¥36,374");
    assertThat(en.money("¥", 9.9)).isEqualTo("¥9.90");
    assertThat(en.money("¥", -120)).isEqualTo("−¥120");
  }

  @Test
  void whatIsMissingIsADash() {
    assertThat(en.percent(Double.NaN)).isEqualTo("–");
    assertThat(zh.money("¥", Double.NaN)).isEqualTo("–");
  }

  @Test
  void datesAndMomentsReadAsPeopleSayThem() {
    assertThat(en.date(LocalDate.of(2026, 10, 31))).isEqualTo("31 Oct 2026");
    assertThat(zh.date(LocalDate.of(2026, 10, 31))).isEqualTo("2026年10月31日");
    ZonedDateTime now = ZonedDateTime.parse("2026-11-01T08:00:00+08:00[Asia/Shanghai]");
    assertThat(en.moment(now.minusMinutes(2), now)).isEqualTo("2 min ago");
    assertThat(zh.moment(now.minusMinutes(2), now)).isEqualTo("2分钟前");
    assertThat(en.clock(now.minusMinutes(2), now)).isEqualTo("07:58");
    assertThat(en.moment(now.withHour(6).withMinute(12), now)).isEqualTo("06:12");
    assertThat(zh.moment(now.minusDays(14), now)).isEqualTo("10月18日 08:00");
    assertThat(en.moment(now.minusYears(2), now)).isEqualTo("1 Nov 2024");
    assertThat(en.took(Duration.ofMillis(14))).isEqualTo("14 ms");
  }
}
