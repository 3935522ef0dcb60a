package facet.workbench.segments.sentence;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.workbench.segments.sentence.grammar.Filling;
import facet.workbench.segments.sentence.grammar.OneOf;
import facet.workbench.segments.sentence.grammar.Part;
import facet.workbench.segments.sentence.grammar.Rule;
import java.util.ArrayList;
import java.util.Optional;

/// Conditions of one row's own fields: of the member, or of an event in its filter.
final class FieldRules {
  /// What a field is compared with.
  record Against(ComparisonOperator operator, String field) {}

  private final Language language;
  private final SentenceTerms terms;
  private final TestRules tests;
  private final Optional<String> event;
  private final Rule<String> field;

  /// @param event whose fields they are; empty for the member's
  FieldRules(SentenceTerms terms, TestRules tests, Optional<String> event) {
    this.terms = terms;
    this.language = terms.language();
    this.tests = tests;
    this.event = event;
    field = terms.fields(event).bare(Part::term, language.of(Phrase.A_TERM));
  }

  Rule<Condition> attribute() {
    return language
        .form(Phrase.ATTRIBUTE)
        .slot(Slots.SUBJECT, field)
        .slot(Slots.TEST, f -> tests.of(values(f.get(Slots.SUBJECT))))
        .as(
            condition ->
                condition instanceof Condition.Attribute(var path, var test)
                    ? Optional.of(Filling.of(Slots.SUBJECT, path, Slots.TEST, test))
                    : Optional.empty(),
            f -> Optional.of(new Condition.Attribute(f.get(Slots.SUBJECT), f.get(Slots.TEST))));
  }

  private Values values(String path) {
    return terms.field(path).map(Values::of).orElse(Values.PLAIN);
  }

  Rule<Condition> compare() {
    return language
        .form(Phrase.COMPARE)
        .slot(Slots.SUBJECT, field)
        .slot(Slots.AGAINST, f -> against(values(f.get(Slots.SUBJECT)).dated()))
        .as(
            condition ->
                condition instanceof Condition.Compare(var left, var operator, var right)
                    ? Optional.of(
                        Filling.of(
                            Slots.SUBJECT, left, Slots.AGAINST, new Against(operator, right)))
                    : Optional.empty(),
            f -> {
              var against = f.get(Slots.AGAINST);
              return Optional.of(
                  new Condition.Compare(f.get(Slots.SUBJECT), against.operator(), against.field()));
            });
  }

  private Rule<Against> against(boolean dated) {
    var right =
        terms.fields(event).bare(name -> Part.token(name, "right"), language.of(Phrase.A_TERM));
    var rules = new ArrayList<Rule<Against>>();
    for (var operator : ComparisonOperator.values()) {
      rules.add(
          language
              .form(comparison(operator, dated))
              .slot(Slots.RIGHT, right)
              .as(
                  against ->
                      against.operator() == operator
                          ? Optional.of(Filling.of(Slots.RIGHT, against.field()))
                          : Optional.empty(),
                  f -> Optional.of(new Against(operator, f.get(Slots.RIGHT)))));
    }
    return new OneOf<>(rules);
  }

  private static Phrase comparison(ComparisonOperator operator, boolean dated) {
    return switch (operator) {
      case EQ -> Phrase.SAME;
      case NE -> Phrase.NOT_SAME;
      case LT -> dated ? Phrase.BEFORE : Phrase.LESS;
      case LE -> dated ? Phrase.ON_OR_BEFORE : Phrase.AT_MOST;
      case GT -> dated ? Phrase.AFTER : Phrase.MORE;
      case GE -> dated ? Phrase.ON_OR_AFTER : Phrase.AT_LEAST;
    };
  }

  Rule<Condition> anniversary(boolean lunar) {
    return language
        .form(lunar ? Phrase.YEARLY_LUNAR : Phrase.YEARLY)
        .slot(Slots.FIELD, field)
        .slot(Slots.PERIOD, tests.days().period("period"))
        .as(
            condition ->
                condition instanceof Condition.Anniversary(var path, var next, var by)
                        && by == lunar
                    ? Optional.of(Filling.of(Slots.FIELD, path, Slots.PERIOD, next))
                    : Optional.empty(),
            f ->
                Optional.of(
                    new Condition.Anniversary(f.get(Slots.FIELD), f.get(Slots.PERIOD), lunar)));
  }
}
