package facet.workbench.segments.sentence;

import static facet.workbench.segments.sentence.Part.term;
import static facet.workbench.segments.sentence.Part.token;
import static facet.workbench.segments.sentence.Part.word;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Moment;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.TextMatch;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// English.
final class English implements Phrases {
  private static final int SHOWN = 4;

  @Override
  public List<Part> test(Test test, Values values) {
    return switch (test) {
      case Test.Comparison(var operator, var value) ->
          List.of(word(comparison(operator, values.dated())), token(values.of(value), "value"));
      case Test.Between(var from, var to) ->
          List.of(
              word("between"),
              token(values.of(from), "from"),
              word("and"),
              token(values.of(to), "to"));
      case Test.In(var list) -> listed(list.size() == 1 ? "is" : "is one of", list, values);
      case Test.NotIn(var list) -> listed(list.size() == 1 ? "is not" : "is none of", list, values);
      case Test.Matches(var match, var text) ->
          List.of(word(match(match)), token("“" + text + "”", "value"));
      case Test.Missing _ -> List.of(token("is missing", "operator"));
      case Test.Present _ -> List.of(token("is known", "operator"));
      case Test.InLast(var period) -> List.of(word("in the last"), token(period(period), "period"));
      case Test.InNext(var period) ->
          List.of(word("within the next"), token(period(period), "period"));
      case Test.Before(Moment.On(var date)) ->
          List.of(word("before"), token(Values.date(date, Locale.ENGLISH), "value"));
      case Test.Before(Moment.Ago(var period)) ->
          List.of(word("at least"), token(period(period), "period"), word("ago"));
      case Test.After(Moment.On(var date)) ->
          List.of(word("after"), token(Values.date(date, Locale.ENGLISH), "value"));
      case Test.After(Moment.Ago(var period)) ->
          List.of(word("less than"), token(period(period), "period"), word("ago"));
    };
  }

  private static List<Part> listed(String verb, List<Literal> list, Values values) {
    var parts = new ArrayList<Part>();
    parts.add(word(verb));
    list.stream().limit(SHOWN).forEach(value -> parts.add(token(values.of(value), "values")));
    if (list.size() > SHOWN) {
      parts.add(token((list.size() - SHOWN) + " more", "values"));
    }
    if (list.isEmpty()) {
      parts.add(token("pick values", "values"));
    }
    return parts;
  }

  private static String comparison(ComparisonOperator operator, boolean dated) {
    return switch (operator) {
      case EQ -> dated ? "on" : "is";
      case NE -> dated ? "not on" : "is not";
      case LT -> dated ? "before" : "less than";
      case LE -> dated ? "on or before" : "at most";
      case GT -> dated ? "after" : "more than";
      case GE -> dated ? "on or after" : "at least";
    };
  }

  private static String match(TextMatch match) {
    return switch (match) {
      case CONTAINS -> "contains";
      case STARTS_WITH -> "starts with";
      case ENDS_WITH -> "ends with";
    };
  }

  @Override
  public String filter(String field, Test test, Values values) {
    var plain =
        test instanceof Test.In
            || test instanceof Test.Comparison(var op, var _) && op == ComparisonOperator.EQ;
    var parts = test(test, values);
    var shown = plain ? orList(parts) : text(parts);
    return field + " " + shown;
  }

  private static String orList(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == Part.Kind.TOKEN)
        .map(Part::text)
        .collect(Collectors.joining(" or "));
  }

  @Override
  public List<Part> window(Window window) {
    return switch (window) {
      case Window.AllTime _ -> List.of(word("at"), token("any time", "window"));
      case Window.Last(var period) -> List.of(word("in the last"), token(period(period), "window"));
      case Window.Between(var from, var to) ->
          List.of(
              word("from"),
              token(Values.date(from, Locale.ENGLISH), "window"),
              word("to"),
              token(Values.date(to, Locale.ENGLISH), "window"));
      case Window.This(var unit) -> List.of(word("this"), token(unit(unit, 1), "window"));
      case Window.Ago(var from, var to, var unit) ->
          List.of(token(from + " to " + to + " " + unit(unit, 2), "window"), word("ago"));
    };
  }

  @Override
  public List<Part> where(List<String> filters) {
    var parts = new ArrayList<Part>();
    for (var filter : filters) {
      parts.add(word(parts.isEmpty() ? "with" : "and"));
      parts.add(token(filter, "where"));
    }
    return parts;
  }

  @Override
  public String period(Period period) {
    return period.amount() + " " + unit(period.unit(), period.amount());
  }

  private static String unit(CalendarUnit unit, int amount) {
    return unit.spelling() + (amount == 1 ? "" : "s");
  }

  @Override
  public List<Part> happened(String event) {
    return List.of(word("Has"), term(event));
  }

  @Override
  public List<Part> times(String event, List<Part> test) {
    var parts = new ArrayList<>(List.of(term(event)));
    parts.addAll(test);
    parts.add(word("times"));
    return parts;
  }

  @Override
  public List<Part> measured(Aggregate aggregate, String event, String field, List<Part> test) {
    var parts = new ArrayList<Part>();
    switch (aggregate) {
      case COUNT -> parts.addAll(List.of(word("Number of"), term(event)));
      case SUM -> parts.addAll(List.of(term(field), word("in total")));
      case AVG -> parts.addAll(List.of(term(field), word("on average")));
      case MIN -> parts.addAll(List.of(word("Smallest"), term(field)));
      case MAX -> parts.addAll(List.of(word("Largest"), term(field)));
      case DISTINCT -> parts.addAll(List.of(word("Different values of"), term(field)));
      case FIRST -> parts.addAll(List.of(word("First"), term(field)));
      case LAST -> parts.addAll(List.of(word("Last"), term(field)));
      case RECENCY -> parts.addAll(List.of(word("Days since last"), term(event)));
    }
    parts.addAll(test);
    return parts;
  }

  @Override
  public List<Part> never(String event) {
    return List.of(word("No"), term(event));
  }

  @Override
  public List<Part> compare(String left, String operator, String right) {
    return List.of(
        term(left),
        word(comparison(ComparisonOperator.valueOf(operator), false)),
        token(right, "right"));
  }

  @Override
  public List<Part> anniversary(String field, Period next, boolean lunar) {
    var parts = new ArrayList<>(List.of(term(field)));
    if (lunar) {
      parts.add(word("by the lunar calendar"));
    }
    parts.addAll(List.of(word("within the next"), token(period(next), "period")));
    return parts;
  }

  @Override
  public Sentence rank(String metric, Top top, boolean bottom, Optional<String> within) {
    var end = bottom ? "Lowest" : "Top";
    var first =
        switch (top) {
          case Top.Count(var members) ->
              List.of(
                  word(end),
                  token(String.format(Locale.ENGLISH, "%,d", members), "top"),
                  word("by"),
                  term(metric));
          case Top.Percent(var percent) ->
              List.of(
                  word(end), token(percent.toPlainString() + "%", "top"), word("by"), term(metric));
          case Top.Tile(var tile, var of) ->
              List.of(word("Part"), token(tile + " of " + of, "top"), word("by"), term(metric));
        };
    return new Sentence(
        first,
        List.of(),
        within
            .map(field -> List.of(word("within each"), token(field, "within")))
            .orElse(List.of()));
  }

  @Override
  public List<Part> segment(String name) {
    return List.of(word("Segment"), token(name, "segment"));
  }

  @Override
  public List<Part> list(String name) {
    return List.of(word("On the list"), token(name, "list"));
  }

  @Override
  public List<Part> inClass(String classification, List<String> classes) {
    return classed(
        List.of(term(classification), word(classes.size() == 1 ? "is" : "is one of")), classes);
  }

  private static List<Part> classed(List<Part> start, List<String> classes) {
    var parts = new ArrayList<>(start);
    classes.forEach(name -> parts.add(token(name, "classes")));
    if (classes.isEmpty()) {
      parts.add(token("pick classes", "classes"));
    }
    return parts;
  }

  @Override
  public Sentence moved(String classification, List<String> from, List<String> to, Period since) {
    return new Sentence(
        List.of(
            term(classification),
            word("moved from"),
            token(String.join(" or ", from), "from"),
            word("to"),
            token(String.join(" or ", to), "to")),
        List.of(),
        List.of(word("in the last"), token(period(since), "period")));
  }

  @Override
  public List<Part> sample(String percent) {
    return List.of(word("Random"), token(percent + "%", "percent"), word("of all members"));
  }

  @Override
  public List<Part> predicate(String text) {
    return List.of(token(text, "text"));
  }

  @Override
  public Sentence sequence(List<String> steps, List<Part> window) {
    return new Sentence(List.of(term(String.join(", then ", steps))), List.of(), window);
  }

  @Override
  public String join(List<String> clauses, boolean and) {
    var word = and ? " and " : " or ";
    if (clauses.size() <= 2) {
      return String.join(word, clauses);
    }
    var comma = String.join(", ", clauses.subList(0, clauses.size() - 1));
    return comma + "," + word + clauses.getLast();
  }

  @Override
  public String negated(String clauses) {
    return "not (" + clauses + ")";
  }

  @Override
  public String everyone() {
    return "Everyone";
  }

  @Override
  public String leavesOut(String rest, String out) {
    return rest + ". Leaves out: " + out;
  }

  @Override
  public String clause(Sentence sentence) {
    return text(sentence.parts());
  }

  /// Inside a sentence: a small letter first, several values joined by "or".
  private static String text(List<Part> parts) {
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (i > 0) {
        text.append(listed(parts, i) ? " or " : " ");
      }
      text.append(part.kind() == Part.Kind.WORD ? within(part, i) : part.text());
    }
    return text.toString();
  }

  private static boolean listed(List<Part> parts, int i) {
    return parts.get(i).kind() == Part.Kind.TOKEN && parts.get(i - 1).kind() == Part.Kind.TOKEN;
  }

  private static String within(Part part, int i) {
    if (part.text().equals("is one of")) {
      return "is";
    }
    return i == 0
        ? part.text().substring(0, 1).toLowerCase(Locale.ROOT) + part.text().substring(1)
        : part.text();
  }

  @Override
  public String sentence(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
  }

  @Override
  public String group(Quantifier quantifier) {
    return switch (quantifier) {
      case ALL -> "All of these";
      case ANY -> "Any of these";
      case NONE -> "Leave out";
    };
  }

  @Override
  public String root() {
    return "Everyone who matches";
  }

  @Override
  public String waitsForValue() {
    return "Pick at least one value. Until then this condition counts for nothing.";
  }

  @Override
  public String includesNever() {
    return "Includes members who never had one";
  }

  @Override
  public String bracket(String inside) {
    return "(" + inside + ")";
  }
}
