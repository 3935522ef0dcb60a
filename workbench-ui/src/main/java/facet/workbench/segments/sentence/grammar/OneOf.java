package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// Alternatives: the first that can say a value says it.
public record OneOf<T>(List<Rule<T>> rules) implements Rule<T> {
  public OneOf {
    rules = List.copyOf(rules);
  }

  @SafeVarargs
  public static <T> OneOf<T> of(Rule<T>... rules) {
    return new OneOf<>(List.of(rules));
  }

  @Override
  public Optional<List<Part>> say(T value) {
    return rules.stream().flatMap(rule -> rule.say(value).stream()).findFirst();
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return rules.stream().flatMap(rule -> rule.read(script, at).stream()).distinct().toList();
  }
}
