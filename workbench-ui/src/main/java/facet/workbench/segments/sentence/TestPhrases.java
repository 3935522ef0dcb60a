package facet.workbench.segments.sentence;

import static facet.workbench.segments.sentence.Part.term;
import static facet.workbench.segments.sentence.Part.token;

import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How tests of a value are said.
final class TestPhrases {
  private static final int SHOWN = 4;

  private final Speech speech;

  TestPhrases(Speech speech) {
    this.speech = speech;
  }

  /// What is asked of a value, after its name.
  List<Part> of(Test test, Values values) {
    return switch (test) {
      case Test.Comparison(var operator, var value) ->
          speech.say(comparison(operator, values.dated()), token(values.of(value), "value"));
      case Test.Between(var from, var to) ->
          speech.say(Phrase.BETWEEN, token(values.of(from), "from"), token(values.of(to), "to"));
      case Test.In(var list) ->
          listed(list.size() == 1 ? Phrase.IS : Phrase.IS_ONE_OF, list, values);
      case Test.NotIn(var list) ->
          listed(list.size() == 1 ? Phrase.IS_NOT : Phrase.IS_NONE_OF, list, values);
      case Test.Matches(var match, var text) ->
          speech.say(matching(match), token("“" + text + "”", "value"));
      case Test.Missing _ -> List.of(token(speech.text(Phrase.IS_MISSING), "operator"));
      case Test.Present _ -> List.of(token(speech.text(Phrase.IS_KNOWN), "operator"));
      case Test.InLast(var period) ->
          speech.say(Phrase.IN_LAST, token(speech.period(period), "period"));
      case Test.InNext(var period) ->
          speech.say(Phrase.IN_NEXT, token(speech.period(period), "period"));
      case Test.Before(Moment.On(var date)) ->
          speech.say(Phrase.BEFORE, token(speech.date(date), "value"));
      case Test.Before(Moment.Ago(var period)) ->
          speech.say(Phrase.AT_LEAST_AGO, token(speech.period(period), "period"));
      case Test.After(Moment.On(var date)) ->
          speech.say(Phrase.AFTER, token(speech.date(date), "value"));
      case Test.After(Moment.Ago(var period)) ->
          speech.say(Phrase.LESS_THAN_AGO, token(speech.period(period), "period"));
    };
  }

  private List<Part> listed(Phrase verb, List<Literal> list, Values values) {
    var shown = new ArrayList<Part>();
    list.stream().limit(SHOWN).forEach(value -> shown.add(token(values.of(value), "values")));
    if (list.size() > SHOWN) {
      var further =
          speech.text(
              Phrase.FURTHER_VALUES, Map.of("hidden", list.size() - SHOWN, "all", list.size()));
      shown.add(token(further, "values"));
    }
    if (list.isEmpty()) {
      shown.add(token(speech.text(Phrase.PICK_VALUES), "values"));
    }
    return speech.say(verb, Map.of("value", shown, "values", shown));
  }

  private static Phrase comparison(ComparisonOperator operator, boolean dated) {
    return switch (operator) {
      case EQ -> dated ? Phrase.ON : Phrase.IS;
      case NE -> dated ? Phrase.NOT_ON : Phrase.IS_NOT;
      case LT -> dated ? Phrase.BEFORE : Phrase.LESS;
      case LE -> dated ? Phrase.ON_OR_BEFORE : Phrase.AT_MOST;
      case GT -> dated ? Phrase.AFTER : Phrase.MORE;
      case GE -> dated ? Phrase.ON_OR_AFTER : Phrase.AT_LEAST;
    };
  }

  private static Phrase matching(TextMatch match) {
    return switch (match) {
      case CONTAINS -> Phrase.CONTAINS;
      case STARTS_WITH -> Phrase.STARTS_WITH;
      case ENDS_WITH -> Phrase.ENDS_WITH;
    };
  }

  /// A test inside a filter, as one clickable token.
  String filter(String field, Test test, Values values) {
    return speech.language().filter(field, test, of(test, values));
  }

  List<Part> compare(String left, ComparisonOperator operator, String right) {
    var parts = new ArrayList<>(List.of(term(left)));
    parts.addAll(
        speech.say(comparison(operator, false), Map.of("value", List.of(token(right, "right")))));
    return parts;
  }
}
