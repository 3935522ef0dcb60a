package facet.workbench.segments.insight;

import facet.datasets.model.Field;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.workbench.kit.CurrencySign;
import facet.workbench.kit.Formats;
import facet.workbench.segments.sentence.FieldNames;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// What fields and metrics are called and how their values are written.
public record Terms(MemberModel model, Locale locale) {
  private static final int DAY = 10;

  public Formats formats() {
    return Formats.in(locale);
  }

  /// @param term the path of a field or the id of a metric
  public String name(String term) {
    return model
        .metric(term)
        .map(Metric::labels)
        .or(() -> model.field(term).map(FieldNames::of))
        .map(labels -> labels.in(locale))
        .orElse(term);
  }

  /// A value as text, as the data has it, as people read it.
  public String value(String term, String text) {
    return switch (type(term).orElseGet(FieldType.Text::new)) {
      case FieldType.Choice choice ->
          choice.value(text).map(value -> value.labels().in(locale)).orElse(text);
      case FieldType.Flag _ -> flag(text);
      case FieldType.Date _, FieldType.DateTime _ -> date(text);
      case FieldType.Whole _, FieldType.Decimal _ ->
          number(term, new BigDecimal(text).doubleValue());
      case FieldType.Text _ -> model.metric(term).isPresent() ? measured(term, text) : text;
    };
  }

  private String measured(String term, String text) {
    return text.matches("-?[0-9.]+(E-?[0-9]+)?")
        ? number(term, new BigDecimal(text).doubleValue())
        : date(text);
  }

  private String flag(String text) {
    boolean yes = Boolean.parseBoolean(text);
    if (locale.getLanguage().equals("zh")) {
      return yes ? "是" : "否";
    }
    return yes ? "yes" : "no";
  }

  private String date(String text) {
    return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
        ? formats().date(LocalDate.parse(text.substring(0, DAY)))
        : text;
  }

  /// A number of a field or metric; of a date, its days since 1970-01-01.
  public String number(String term, double number) {
    if (isDate(term)) {
      return formats().date(LocalDate.ofEpochDay(Math.round(number)));
    }
    var sign = unit(term).flatMap(CurrencySign::of);
    return sign.map(money -> formats().money(money, number)).orElseGet(() -> plain(number));
  }

  /// The same in three figures, for axes.
  public String compact(String term, double number) {
    if (isDate(term)) {
      return Integer.toString(LocalDate.ofEpochDay(Math.round(number)).getYear());
    }
    return unit(term)
        .flatMap(CurrencySign::of)
        .map(sign -> formats().compactMoney(sign, number))
        .orElseGet(() -> formats().compact(number));
  }

  private String plain(double number) {
    double size = Math.abs(number);
    int digits = number == Math.rint(number) || size >= 100 ? 0 : size >= DAY ? 1 : 2;
    return formats().decimal(number, digits);
  }

  public boolean isDate(String term) {
    return type(term)
        .filter(type -> type instanceof FieldType.Date || type instanceof FieldType.DateTime)
        .isPresent();
  }

  /// Whether it identifies a person.
  public boolean isPersonal(String term) {
    return model.field(term).map(FieldRef::field).filter(Field::personal).isPresent();
  }

  /// Whether its values are shown as a histogram; otherwise they are listed.
  public boolean isNumber(String term) {
    return model.metric(term).isPresent()
        || isDate(term)
        || type(term).filter(FieldType::isNumeric).isPresent();
  }

  private Optional<FieldType> type(String term) {
    return model.field(term).map(FieldRef::field).map(Field::type);
  }

  private Optional<String> unit(String term) {
    return model
        .metric(term)
        .flatMap(Metric::unit)
        .or(() -> model.field(term).map(FieldRef::field).flatMap(Field::unit));
  }
}
