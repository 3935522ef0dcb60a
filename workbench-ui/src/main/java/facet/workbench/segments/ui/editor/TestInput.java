package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasAriaLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.workbench.kit.CurrencySign;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The fields for one kind of question, and the test they make; nothing while they are not filled.
///
/// @param fields empty where the question needs no value
/// @param histogram of what is asked, where there is one
record TestInput(
    Optional<Component> fields, Optional<Histogram> histogram, Supplier<Optional<Test>> test) {
  private TestInput(Optional<Component> fields, Supplier<Optional<Test>> test) {
    this(fields, Optional.empty(), test);
  }

  /// @param current the test so far, whose values are taken over where they fit
  static TestInput of(
      Ask ask, Tested subject, Test current, EditorData.Answers answers, Runnable onChange) {
    return switch (ask) {
      case IN -> picked(subject, current, answers, onChange, Test.In::new);
      case NOT_IN -> picked(subject, current, answers, onChange, Test.NotIn::new);
      case CONTAINS, STARTS_WITH, ENDS_WITH ->
          text(current, onChange, text -> new Test.Matches(TextMatch.valueOf(ask.name()), text));
      case EQ, NE -> number(ask, subject, current, Optional.empty(), onChange);
      case GE, GT ->
          number(
              ask, subject, current, histogram(subject, Histogram.Side.ABOVE, answers), onChange);
      case LE, LT ->
          number(
              ask, subject, current, histogram(subject, Histogram.Side.BELOW, answers), onChange);
      case BETWEEN ->
          subject.type().isNumeric()
              ? numbers(
                  subject, current, histogram(subject, Histogram.Side.BETWEEN, answers), onChange)
              : dates(current, onChange);
      case IN_LAST -> period(current, onChange, Test.InLast::new);
      case IN_NEXT -> period(current, onChange, Test.InNext::new);
      case BEFORE_AGO ->
          period(current, onChange, period -> new Test.Before(new Moment.Ago(period)));
      case AFTER_AGO -> period(current, onChange, period -> new Test.After(new Moment.Ago(period)));
      case BEFORE_ON -> date(current, onChange, day -> new Test.Before(new Moment.On(day)));
      case AFTER_ON -> date(current, onChange, day -> new Test.After(new Moment.On(day)));
      case YES -> fixed(new Test.Comparison(ComparisonOperator.EQ, Literal.of(true)));
      case NO -> fixed(new Test.Comparison(ComparisonOperator.EQ, Literal.of(false)));
      case KNOWN -> fixed(new Test.Present());
      case MISSING -> fixed(new Test.Missing());
    };
  }

  private static TestInput fixed(Test test) {
    return new TestInput(Optional.empty(), () -> Optional.of(test));
  }

  private static TestInput picked(
      Tested subject,
      Test current,
      EditorData.Answers answers,
      Runnable onChange,
      Function<List<Literal>, Test> make) {
    var start = literals(current).map(Literal::toString).toList();
    var picker = new ValuesPicker(subject, answers, start, onChange);
    return new TestInput(
        Optional.of(picker),
        () -> Optional.of(make.apply(picker.picked().stream().map(Literal::of).toList())));
  }

  private static TestInput text(Test current, Runnable onChange, Function<String, Test> make) {
    var field = new TextField();
    field.setValue(current instanceof Test.Matches(var _, var text) ? text : "");
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setWidthFull();
    listen(field, "segments.value", onChange);
    return new TestInput(
        Optional.of(field), () -> Optional.of(make.apply(field.getValue().strip())));
  }

  private static Optional<Histogram> histogram(
      Tested subject, Histogram.Side side, EditorData.Answers answers) {
    return Optional.of(new Histogram(subject, side, answers));
  }

  private static TestInput number(
      Ask ask, Tested subject, Test current, Optional<Histogram> histogram, Runnable onChange) {
    var field = numberField(subject, literals(current).findFirst(), "segments.value", onChange);
    var operator = ComparisonOperator.valueOf(ask.name());
    return new TestInput(
        Optional.of(cut(histogram, List.of(field), field)),
        histogram,
        () -> value(field).map(number -> new Test.Comparison(operator, Literal.of(number))));
  }

  /// The fields with the histogram above them; a knob moves its field, a field its knob.
  private static Component cut(
      Optional<Histogram> histogram, List<BigDecimalField> fields, Component shown) {
    if (histogram.isEmpty()) {
      return shown;
    }
    var knobs = histogram.get();
    Runnable follow = () -> knobs.cuts(fields.stream().map(TestInput::value).toList());
    follow.run();
    fields.forEach(field -> field.addValueChangeListener(_ -> follow.run()));
    knobs.onCut(values -> {
      for (int i = 0; i < Math.min(values.size(), fields.size()); i++) {
        fields.get(i).setValue(values.get(i));
      }
    });
    var both = new Div(shown, knobs);
    both.addClassName("ed-cut");
    return both;
  }

  private static TestInput numbers(
      Tested subject, Test current, Optional<Histogram> histogram, Runnable onChange) {
    var from = numberField(subject, literals(current).findFirst(), "segments.from", onChange);
    var to = numberField(subject, literals(current).skip(1).findFirst(), "segments.to", onChange);
    return new TestInput(
        Optional.of(cut(histogram, List.of(from, to), row(from, to))),
        histogram,
        () ->
            value(from)
                .flatMap(least ->
                    value(to).map(most -> new Test.Between(Literal.of(least), Literal.of(most)))));
  }

  private static BigDecimalField numberField(
      Tested subject, Optional<Literal> start, String label, Runnable onChange) {
    var field = new BigDecimalField();
    start.flatMap(TestInput::decimal).ifPresent(field::setValue);
    subject
        .unit()
        .ifPresent(unit -> field.setPrefixComponent(new Span(CurrencySign.of(unit).orElse(unit))));
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addClassName("ed-number");
    listen(field, label, onChange);
    return field;
  }

  private static Optional<BigDecimal> decimal(Literal literal) {
    return literal instanceof Literal.Number(var value) ? Optional.of(value) : Optional.empty();
  }

  private static Optional<BigDecimal> value(BigDecimalField field) {
    return Optional.ofNullable(field.getValue());
  }

  private static TestInput period(Test current, Runnable onChange, Function<Period, Test> make) {
    var field = new PeriodField(periodOf(current).orElse(Period.days(30)), onChange);
    return new TestInput(Optional.of(field), () -> field.period().map(make));
  }

  private static Optional<Period> periodOf(Test test) {
    return switch (test) {
      case Test.InLast(var period) -> Optional.of(period);
      case Test.InNext(var period) -> Optional.of(period);
      case Test.Before(Moment.Ago(var period)) -> Optional.of(period);
      case Test.After(Moment.Ago(var period)) -> Optional.of(period);
      case Test _ -> Optional.empty();
    };
  }

  private static TestInput date(Test current, Runnable onChange, Function<LocalDate, Test> make) {
    var field = dateField(dates(current).findFirst(), "segments.value", onChange);
    return new TestInput(Optional.of(field), () -> Optional.ofNullable(field.getValue()).map(make));
  }

  private static TestInput dates(Test current, Runnable onChange) {
    var from = dateField(dates(current).findFirst(), "segments.from", onChange);
    var to = dateField(dates(current).skip(1).findFirst(), "segments.to", onChange);
    return new TestInput(
        Optional.of(row(from, to)),
        () ->
            Optional.ofNullable(from.getValue())
                .flatMap(first ->
                    Optional.ofNullable(to.getValue())
                        .map(last -> new Test.Between(literal(first), literal(last)))));
  }

  private static Literal literal(LocalDate date) {
    return Literal.of(date.toString());
  }

  private static DatePicker dateField(Optional<LocalDate> start, String label, Runnable onChange) {
    var field = new DatePicker();
    start.ifPresent(field::setValue);
    listen(field, label, onChange);
    return field;
  }

  private static Stream<LocalDate> dates(Test test) {
    return switch (test) {
      case Test.Before(Moment.On(var date)) -> Stream.of(date);
      case Test.After(Moment.On(var date)) -> Stream.of(date);
      case Test _ -> literals(test).flatMap(TestInput::day);
    };
  }

  private static Stream<LocalDate> day(Literal literal) {
    try {
      return Stream.of(LocalDate.parse(literal.toString()));
    } catch (DateTimeParseException _) {
      return Stream.empty();
    }
  }

  private static Stream<Literal> literals(Test test) {
    return switch (test) {
      case Test.Comparison(var _, var value) -> Stream.of(value);
      case Test.Between(var from, var to) -> Stream.of(from, to);
      case Test.In(var values) -> values.stream();
      case Test.NotIn(var values) -> values.stream();
      case Test _ -> Stream.empty();
    };
  }

  private static Div row(Component... fields) {
    var row = new Div(fields);
    row.addClassName("ed-row");
    return row;
  }

  private static <F extends Component & HasValue<?, ?> & HasAriaLabel> void listen(
      F field, String label, Runnable onChange) {
    field.setAriaLabel(field.getTranslation(label));
    field.addValueChangeListener(_ -> onChange.run());
  }
}
