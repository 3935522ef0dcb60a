package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// A rule whose pieces are shown in another way.
public record Retold<T>(Rule<T> rule, UnaryOperator<Part> shown) implements Rule<T> {
  /// The words of a rule as a value that can be clicked.
  public static <T> Retold<T> token(Rule<T> rule, String key) {
    return new Retold<>(rule, part -> new Part(Part.Kind.TOKEN, part.text(), key, part.written()));
  }

  @Override
  public Optional<List<Part>> say(T value) {
    return rule.say(value).map(parts -> parts.stream().map(shown).toList());
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return rule.read(script, at);
  }
}
