package facet.workbench.segments.sentence;

import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Test;
import java.util.List;
import java.util.Locale;

/// English.
final class English implements Language {
  @Override
  public Locale locale() {
    return Locale.ENGLISH;
  }

  @Override
  public String of(Phrase phrase) {
    return phrase.english();
  }

  @Override
  public String unit(CalendarUnit unit, int amount) {
    return unit.spelling() + (amount == 1 ? "" : "s");
  }

  @Override
  public String current(CalendarUnit unit) {
    return unit(unit, 1);
  }

  @Override
  public String filter(String field, Test test, List<Part> said) {
    boolean plain =
        test instanceof Test.In
            || test instanceof Test.Comparison(var op, var _) && op == ComparisonOperator.EQ;
    return field + " " + (plain ? Part.tokens(said, " or ") : text(said));
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
  public String clause(Sentence sentence) {
    return text(sentence.parts());
  }

  /// Inside a sentence: a small letter first, several values joined by "or".
  private static String text(List<Part> parts) {
    var text = new StringBuilder();
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (i > 0) {
        text.append(Part.listed(parts, i) ? " or " : " ");
      }
      text.append(part.kind() == Part.Kind.WORD ? within(part, i) : part.text());
    }
    return text.toString();
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
}
