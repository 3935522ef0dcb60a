package facet.workbench.segments.sentence;

import static facet.workbench.segments.sentence.Part.term;
import static facet.workbench.segments.sentence.Part.token;
import static facet.workbench.segments.sentence.Part.word;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How each kind of question is said. Names and values come in already in the language.
final class Phrases {
  private final Speech speech;

  Phrases(Speech speech) {
    this.speech = speech;
  }

  List<Part> window(Window window) {
    return switch (window) {
      case Window.AllTime _ ->
          speech.say(Phrase.AT_TIME, token(speech.text(Phrase.ANY_TIME), "window"));
      case Window.Last(var period) ->
          speech.say(Phrase.WINDOW_LAST, token(speech.period(period), "window"));
      case Window.Between(var from, var to) ->
          speech.say(
              Phrase.WINDOW_BETWEEN,
              Map.of(
                  "first", List.of(token(speech.date(from), "window")),
                  "last", List.of(token(speech.date(to), "window"))));
      case Window.This(var unit) ->
          speech.say(Phrase.WINDOW_THIS, token(speech.language().current(unit), "window"));
      case Window.Ago(var from, var to, var unit) -> {
        var span =
            speech.text(
                Phrase.SPAN,
                Map.of("from", from, "to", to, "unit", speech.language().unit(unit, 2)));
        yield speech.say(Phrase.WINDOW_AGO, token(span, "window"));
      }
    };
  }

  List<Part> where(List<String> filters) {
    var parts = new ArrayList<Part>();
    for (var filter : filters) {
      parts.addAll(
          speech.say(parts.isEmpty() ? Phrase.WITH : Phrase.AND_WITH, token(filter, "where")));
    }
    return parts;
  }

  List<Part> happened(String event) {
    return speech.say(Phrase.HAPPENED, Map.of("event", List.of(term(event))));
  }

  List<Part> never(String event) {
    return speech.say(Phrase.NEVER, Map.of("event", List.of(term(event))));
  }

  List<Part> times(String event, List<Part> test) {
    return speech.say(Phrase.TIMES, Map.of("event", List.of(term(event)), "test", test));
  }

  List<Part> measured(Aggregate aggregate, String event, String field, List<Part> test) {
    var phrase =
        switch (aggregate) {
          case COUNT -> Phrase.COUNT;
          case SUM -> Phrase.SUM;
          case AVG -> Phrase.AVERAGE;
          case MIN -> Phrase.SMALLEST;
          case MAX -> Phrase.LARGEST;
          case DISTINCT -> Phrase.DISTINCT;
          case FIRST -> Phrase.FIRST;
          case LAST -> Phrase.LAST;
          case RECENCY -> Phrase.RECENCY;
        };
    return speech.say(
        phrase, Map.of("event", List.of(term(event)), "field", List.of(term(field)), "test", test));
  }

  Sentence sequence(List<String> steps, List<Part> window) {
    var joined = term(String.join(speech.text(Phrase.THEN), steps));
    return new Sentence(List.of(joined), List.of(), window);
  }

  /// One step of a sequence.
  ///
  /// @param where which events count
  /// @param same the field that is the same as at the step before
  String step(
      String event,
      Optional<String> where,
      Optional<String> same,
      Optional<Period> within,
      boolean absent) {
    var step = where.map(asked -> step(Phrase.STEP_WHERE, event, "where", asked)).orElse(event);
    step = absent ? speech.text(Phrase.STEP_ABSENT, Map.of("step", step)) : step;
    if (same.isPresent()) {
      step = step(Phrase.STEP_SAME, step, "field", same.get());
    }
    return within.isPresent()
        ? step(Phrase.STEP_WITHIN, step, "period", speech.period(within.get()))
        : step;
  }

  private String step(Phrase phrase, String step, String slot, String text) {
    return speech.text(phrase, Map.of("step", step, slot, text));
  }

  List<Part> anniversary(String field, Period next, boolean lunar) {
    return speech.say(
        Phrase.YEARLY,
        Map.of(
            "field", List.of(term(field)),
            "calendar", lunar ? List.of(word(speech.text(Phrase.LUNAR))) : List.of(),
            "period", List.of(token(speech.period(next), "period"))));
  }

  Sentence rank(String metric, Top top, boolean bottom, Optional<String> within) {
    var end = bottom ? Phrase.LOWEST : Phrase.TOP;
    var first =
        switch (top) {
          case Top.Count(var members) -> {
            var count = String.format(Locale.ENGLISH, "%,d", members);
            yield ranked(end, speech.text(Phrase.MEMBERS, Map.of("count", count)), metric);
          }
          case Top.Percent(var percent) -> ranked(end, percent.toPlainString() + "%", metric);
          case Top.Tile(var tile, var of) ->
              ranked(Phrase.PART, speech.text(Phrase.TILE, Map.of("tile", tile, "of", of)), metric);
        };
    var groups =
        within
            .map(field -> speech.say(Phrase.WITHIN_EACH, token(field, "within")))
            .orElse(List.of());
    return new Sentence(first, List.of(), groups);
  }

  private List<Part> ranked(Phrase phrase, String top, String metric) {
    return speech.say(
        phrase, Map.of("top", List.of(token(top, "top")), "metric", List.of(term(metric))));
  }

  List<Part> segment(String name) {
    return speech.say(Phrase.SEGMENT, token(name, "segment"));
  }

  List<Part> list(String name) {
    return speech.say(Phrase.ON_LIST, token(name, "list"));
  }

  List<Part> inClass(String classification, List<String> classes) {
    var names =
        classes.isEmpty()
            ? List.of(token(speech.text(Phrase.PICK_CLASSES), "classes"))
            : classes.stream().map(name -> token(name, "classes")).toList();
    return speech.say(
        classes.size() == 1 ? Phrase.IN_CLASS : Phrase.IN_CLASSES,
        Map.of("classification", List.of(term(classification)), "classes", names));
  }

  Sentence moved(String classification, List<String> from, List<String> to, Period since) {
    var or = speech.text(Phrase.OR);
    var first =
        speech.say(
            Phrase.MOVED,
            Map.of(
                "classification", List.of(term(classification)),
                "from", List.of(token(String.join(or, from), "from")),
                "to", List.of(token(String.join(or, to), "to"))));
    return new Sentence(
        first, List.of(), speech.say(Phrase.MOVED_IN, token(speech.period(since), "period")));
  }

  List<Part> sample(String percent) {
    return speech.say(Phrase.SAMPLE, token(percent + "%", "percent"));
  }

  List<Part> predicate(String text) {
    return List.of(token(text, "text"));
  }

  /// Clauses joined: `a, b and c`.
  String join(List<String> clauses, boolean and) {
    return speech.language().join(clauses, and);
  }

  String negated(String clauses) {
    return speech.text(Phrase.NOT, Map.of("clauses", clauses));
  }

  String everyone() {
    return speech.text(Phrase.EVERYONE);
  }

  String leavesOut(String rest, String out) {
    return speech.text(Phrase.LEAVES_OUT, Map.of("rest", rest, "out", out));
  }

  /// A group inside a sentence.
  String bracket(String inside) {
    return speech.text(Phrase.BRACKET, Map.of("inside", inside));
  }

  /// A card as a clause of a longer sentence.
  String clause(Sentence sentence) {
    return speech.language().clause(sentence);
  }

  /// Clauses as a whole sentence, with its full stop.
  String sentence(String text) {
    return speech.language().sentence(text);
  }

  /// What an unnamed group is called.
  String group(Quantifier quantifier) {
    return speech.text(
        switch (quantifier) {
          case ALL -> Phrase.ALL_OF_THESE;
          case ANY -> Phrase.ANY_OF_THESE;
          case NONE -> Phrase.LEAVE_OUT;
        });
  }

  String root() {
    return speech.text(Phrase.ROOT);
  }

  String waitsForValue() {
    return speech.text(Phrase.WAITS_FOR_VALUE);
  }

  String includesNever() {
    return speech.text(Phrase.INCLUDES_NEVER);
  }
}
