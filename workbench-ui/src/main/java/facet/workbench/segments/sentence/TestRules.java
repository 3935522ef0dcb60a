package facet.workbench.segments.sentence;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.model.FieldType;
import facet.workbench.segments.sentence.grammar.Bare;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.Form;
import facet.workbench.segments.sentence.grammar.Heard;
import facet.workbench.segments.sentence.grammar.Later;
import facet.workbench.segments.sentence.grammar.Listing;
import facet.workbench.segments.sentence.grammar.Mapped;
import facet.workbench.segments.sentence.grammar.Named;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Quoted;
import facet.workbench.segments.sentence.grammar.Retold;
import facet.workbench.segments.sentence.grammar.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How tests of a value are said: what kind of value it is decides.
final class TestRules {
  /// A word or several as people type them without quotes.
  private static final Pattern BARE =
      Pattern.compile(
          "((?!(?:and|or|或|且|和)(?![a-z]))[^\\s,.;:()\\[\\]\"<>=“”或且和]+"
              + "(?: (?!(?:and|or|in|with|at|from|within|this|或|且|和)(?![a-z]))"
              + "[^\\s,.;:()\\[\\]\"<>=“”或且和]+){0,3})");

  private final Language language;
  private final SentenceTerms terms;
  private final Figures figures;
  private final Days days;
  private final Map<Values, Rule<Test>> known = new HashMap<>();

  TestRules(SentenceTerms terms) {
    this.terms = terms;
    language = terms.language();
    figures = new Figures(language);
    days = new Days(language);
  }

  Rule<Test> of(Values values) {
    var rule = known.get(values);
    if (rule == null) {
      rule = new Later<>(() -> new Named<>(language.of(Phrase.A_TEST), tests(values)));
      known.put(values, rule);
    }
    return rule;
  }

  private Rule<Test> tests(Values values) {
    var rules = new ArrayList<Rule<Test>>();
    if (values.picked()) {
      rules.add(picked(values));
      rules.add(values(Phrase.IS_AMONG, values, TestRules::in, Test.In::new));
      rules.add(one(Phrase.IS_NOT, values, TestRules::notIn, TestRules::notInOne));
    }
    for (var operator : ComparisonOperator.values()) {
      rules.add(
          one(
              comparison(operator, values),
              values,
              test -> compared(test, operator),
              value -> new Test.Comparison(operator, value)));
    }
    rules.add(values(Phrase.IS_ONE_OF, values, TestRules::in, Test.In::new));
    rules.add(values(Phrase.IS_NONE_OF, values, TestRules::notIn, Test.NotIn::new));
    rules.add(between(values));
    for (var match : TextMatch.values()) {
      rules.add(matches(match));
    }
    rules.add(Retold.token(language.form(Phrase.IS_MISSING).as(new Test.Missing()), "operator"));
    rules.add(Retold.token(language.form(Phrase.IS_KNOWN).as(new Test.Present()), "operator"));
    rules.addAll(dates());
    return new OneOf<>(rules);
  }

  private static Optional<List<Literal>> in(Test test) {
    return test instanceof Test.In(var list) ? Optional.of(list) : Optional.empty();
  }

  private static Optional<List<Literal>> notIn(Test test) {
    return test instanceof Test.NotIn(var list) ? Optional.of(list) : Optional.empty();
  }

  private static Test notInOne(Literal value) {
    return new Test.NotIn(List.of(value));
  }

  private static Optional<List<Literal>> compared(Test test, ComparisonOperator operator) {
    return test instanceof Test.Comparison(var op, var value) && op == operator
        ? Optional.of(List.of(value))
        : Optional.empty();
  }

  private static Phrase comparison(ComparisonOperator operator, Values values) {
    boolean dated = values.dated();
    return switch (operator) {
      case EQ -> values.picked() ? Phrase.EQUALS : dated ? Phrase.ON : Phrase.IS;
      case NE -> values.picked() ? Phrase.DIFFERS : dated ? Phrase.NOT_ON : Phrase.IS_NOT;
      case LT -> dated ? Phrase.EARLIER : Phrase.LESS;
      case LE -> dated ? Phrase.ON_OR_BEFORE : Phrase.AT_MOST;
      case GT -> dated ? Phrase.LATER : Phrase.MORE;
      case GE -> dated ? Phrase.ON_OR_AFTER : Phrase.AT_LEAST;
    };
  }

  private Rule<Test> one(
      Phrase phrase,
      Values values,
      Function<Test, Optional<List<Literal>>> apart,
      Function<Literal, Test> together) {
    return language
        .form(phrase)
        .slot(Slots.VALUE, literal(values, "value"))
        .as(
            test ->
                apart
                    .apply(test)
                    .filter(list -> list.size() == 1)
                    .map(list -> Filling.of(Slots.VALUE, list.getFirst())),
            filling -> Optional.of(together.apply(filling.get(Slots.VALUE))));
  }

  private Rule<Test> values(
      Phrase phrase,
      Values values,
      Function<Test, Optional<List<Literal>>> apart,
      Function<List<Literal>, Test> together) {
    var list = language.form(phrase).slot(Slots.VALUES, listed(values));
    return list.as(
        test -> apart.apply(test).map(some -> Filling.of(Slots.VALUES, some)),
        filling -> Optional.of(together.apply(filling.get(Slots.VALUES))));
  }

  /// `is Gold`: one value, or none yet.
  private Rule<Test> picked(Values values) {
    return Form.of(language.picked())
        .slot(Slots.VALUES, listed(values))
        .as(
            test ->
                in(test)
                    .filter(list -> list.size() <= 1)
                    .map(list -> Filling.of(Slots.VALUES, list)),
            filling -> Optional.of(new Test.In(filling.get(Slots.VALUES))));
  }

  /// Values, or dots: an invitation to pick some.
  private Rule<List<Literal>> listed(Values values) {
    return OneOf.of(
        Retold.token(Form.of("… | ...").as(List.<Literal>of()), "values"),
        new Listing<>(literal(values, "values"), language.values(), 1));
  }

  private Rule<Test> between(Values values) {
    return language
        .form(Phrase.BETWEEN)
        .slot(Slots.FROM, literal(values, "from"))
        .slot(Slots.TO, literal(values, "to"))
        .as(
            test ->
                test instanceof Test.Between(var from, var to)
                    ? Optional.of(Filling.of(Slots.FROM, from, Slots.TO, to))
                    : Optional.empty(),
            filling ->
                Optional.of(new Test.Between(filling.get(Slots.FROM), filling.get(Slots.TO))));
  }

  private Rule<Test> matches(TextMatch match) {
    var phrase =
        switch (match) {
          case CONTAINS -> Phrase.CONTAINS;
          case STARTS_WITH -> Phrase.STARTS_WITH;
          case ENDS_WITH -> Phrase.ENDS_WITH;
        };
    return language
        .form(phrase)
        .slot(Slots.TEXT_VALUE, OneOf.of(quoted("value"), new Heard<>(bare())))
        .as(
            test ->
                test instanceof Test.Matches(var how, var text) && how == match
                    ? Optional.of(Filling.of(Slots.TEXT_VALUE, text))
                    : Optional.empty(),
            filling -> Optional.of(new Test.Matches(match, filling.get(Slots.TEXT_VALUE))));
  }

  private List<Rule<Test>> dates() {
    return List.of(
        language
            .form(Phrase.IN_LAST)
            .slot(Slots.PERIOD, days.period("period"))
            .as(
                test ->
                    test instanceof Test.InLast(var period)
                        ? Optional.of(Filling.of(Slots.PERIOD, period))
                        : Optional.empty(),
                filling -> Optional.of(new Test.InLast(filling.get(Slots.PERIOD)))),
        language
            .form(Phrase.IN_NEXT)
            .slot(Slots.PERIOD, days.period("period"))
            .as(
                test ->
                    test instanceof Test.InNext(var period)
                        ? Optional.of(Filling.of(Slots.PERIOD, period))
                        : Optional.empty(),
                filling -> Optional.of(new Test.InNext(filling.get(Slots.PERIOD)))),
        on(Phrase.BEFORE, TestRules::before, Test.Before::new),
        ago(Phrase.AT_LEAST_AGO, TestRules::before, Test.Before::new),
        on(Phrase.AFTER, TestRules::after, Test.After::new),
        ago(Phrase.LESS_THAN_AGO, TestRules::after, Test.After::new));
  }

  private static Optional<Moment> before(Test test) {
    return test instanceof Test.Before(var moment) ? Optional.of(moment) : Optional.empty();
  }

  private static Optional<Moment> after(Test test) {
    return test instanceof Test.After(var moment) ? Optional.of(moment) : Optional.empty();
  }

  private Rule<Test> on(
      Phrase phrase, Function<Test, Optional<Moment>> apart, Function<Moment, Test> together) {
    return language
        .form(phrase)
        .slot(Slots.DAY, days.date("value"))
        .as(
            test ->
                apart
                    .apply(test)
                    .flatMap(moment ->
                        moment instanceof Moment.On(var date)
                            ? Optional.of(Filling.of(Slots.DAY, date))
                            : Optional.empty()),
            filling -> Optional.of(together.apply(new Moment.On(filling.get(Slots.DAY)))));
  }

  private Rule<Test> ago(
      Phrase phrase, Function<Test, Optional<Moment>> apart, Function<Moment, Test> together) {
    return language
        .form(phrase)
        .slot(Slots.PERIOD, days.period("period"))
        .as(
            test ->
                apart
                    .apply(test)
                    .flatMap(moment ->
                        moment instanceof Moment.Ago(var period)
                            ? Optional.of(Filling.of(Slots.PERIOD, period))
                            : Optional.empty()),
            filling -> Optional.of(together.apply(new Moment.Ago(filling.get(Slots.PERIOD)))));
  }

  /// A constant: what the field's type has words for, else a number, yes or no, or a text in
  /// quotes.
  private Rule<Literal> literal(Values values, String key) {
    var rules = new ArrayList<Rule<Literal>>();
    if (values.type().orElse(null) instanceof FieldType.Choice choice) {
      var names =
          terms.choices(choice).bare(name -> Part.token(name, key), language.of(Phrase.A_VALUE));
      rules.add(text(names, id -> choice.value(id).isPresent()));
    }
    if (values.dated()) {
      rules.add(text(days.day(key), _ -> true));
    }
    rules.add(
        new Mapped<>(
            figures.number(values.unit(), key),
            literal ->
                literal instanceof Literal.Number(var number)
                    ? Optional.of(number)
                    : Optional.empty(),
            number -> Optional.of(Literal.of(number))));
    rules.add(flag(Phrase.YES, true, key));
    rules.add(flag(Phrase.NO, false, key));
    rules.add(text(quoted(key), _ -> true));
    if (values.type().orElse(null) instanceof FieldType.Text) {
      rules.add(new Heard<>(text(bare(), _ -> true)));
    }
    return new Later<>(() -> new Named<>(language.of(Phrase.A_VALUE), new OneOf<>(rules)));
  }

  private static Rule<Literal> text(Rule<String> rule, Predicate<String> says) {
    return new Mapped<>(
        rule,
        literal ->
            literal instanceof Literal.Text(var text)
                ? Optional.of(text).filter(says)
                : Optional.empty(),
        text -> Optional.of(text).filter(says).map(Literal::of));
  }

  private Rule<Literal> flag(Phrase word, boolean value, String key) {
    return Retold.token(language.form(word).as(Literal.of(value)), key);
  }

  private Rule<String> quoted(String key) {
    return Quoted.text(text -> Part.token(text, key), language.of(Phrase.A_TEXT));
  }

  private Rule<String> bare() {
    return new Bare(BARE, language.of(Phrase.A_TEXT));
  }

  Figures figures() {
    return figures;
  }

  Days days() {
    return days;
  }
}
