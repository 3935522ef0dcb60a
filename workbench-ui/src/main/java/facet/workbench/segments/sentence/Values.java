package facet.workbench.segments.sentence;

import facet.datasets.condition.Literal;
import facet.datasets.model.FieldType;
import facet.workbench.kit.CurrencySign;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/// Constants as people read them: `CNY 5000` is ¥5,000, `2026-10-31` is 31 Oct 2026, a choice's id
/// is its name.
///
/// @param type of the field compared with; empty when it is unknown to the model
/// @param unit currency code or a word
record Values(Optional<FieldType> type, Optional<String> unit, Locale locale) {
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter ZH =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.CHINESE);

  static Values plain(Locale locale) {
    return new Values(Optional.empty(), Optional.empty(), locale);
  }

  boolean dated() {
    return type.filter(t -> t instanceof FieldType.Date || t instanceof FieldType.DateTime)
        .isPresent();
  }

  String of(Literal literal) {
    return switch (literal) {
      case Literal.Number(var value) -> number(value);
      case Literal.Flag(var value) -> flag(value);
      case Literal.Text(var value) -> text(value);
    };
  }

  private String text(String value) {
    if (type.isPresent() && type.get() instanceof FieldType.Choice choice) {
      return choice.value(value).map(v -> v.labels().in(locale)).orElse(value);
    }
    return dated() ? day(value) : value;
  }

  private String day(String value) {
    try {
      return date(LocalDate.parse(value.length() > 10 ? value.substring(0, 10) : value), locale);
    } catch (DateTimeParseException _) {
      return value;
    }
  }

  static String date(LocalDate date, Locale locale) {
    return date.format(chinese(locale) ? ZH : EN);
  }

  private String flag(boolean value) {
    if (chinese(locale)) {
      return value ? "是" : "否";
    }
    return value ? "yes" : "no";
  }

  private String number(BigDecimal value) {
    var format = NumberFormat.getNumberInstance(Locale.ENGLISH);
    format.setMaximumFractionDigits(9);
    var figure = format.format(value).replace('-', '−');
    return unit.map(u -> withUnit(figure, u)).orElse(figure);
  }

  private String withUnit(String figure, String unit) {
    return CurrencySign.of(unit).map(sign -> sign + figure).orElseGet(() -> figure + " " + unit);
  }

  static boolean chinese(Locale locale) {
    return locale.getLanguage().equals("zh");
  }
}
