package facet.workbench.segments.sentence;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Period;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.condition.Top;
import facet.datasets.condition.Window;
import java.util.List;
import java.util.Optional;

/// How one language says each kind of question. Names and values come in already in that language.
interface Phrases {
  /// What is asked of a value, after its name.
  List<Part> test(Test test, Values values);

  /// A test inside a filter, as one clickable token.
  String filter(String field, Test test, Values values);

  List<Part> window(Window window);

  List<Part> where(List<String> filters);

  String period(Period period);

  List<Part> happened(String event);

  List<Part> times(String event, List<Part> test);

  List<Part> measured(Aggregate aggregate, String event, String field, List<Part> test);

  List<Part> never(String event);

  List<Part> compare(String left, String operator, String right);

  List<Part> anniversary(String field, Period next, boolean lunar);

  Sentence rank(String metric, Top top, boolean bottom, Optional<String> within);

  List<Part> segment(String name);

  List<Part> list(String name);

  List<Part> inClass(String classification, List<String> classes);

  Sentence moved(String classification, List<String> from, List<String> to, Period since);

  List<Part> sample(String percent);

  List<Part> predicate(String text);

  Sentence sequence(List<String> steps, List<Part> window);

  /// Clauses joined: `a, b and c`.
  String join(List<String> clauses, boolean and);

  String negated(String clauses);

  String everyone();

  String leavesOut(String rest, String out);

  /// A card as a clause of a longer sentence.
  String clause(Sentence sentence);

  /// Clauses as a whole sentence, with its full stop.
  String sentence(String text);

  /// What an unnamed group is called.
  String group(Quantifier quantifier);

  /// What the root is called.
  String root();

  String waitsForValue();

  String includesNever();

  /// A group inside a sentence.
  String bracket(String inside);
}
