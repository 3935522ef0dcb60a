package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// What is understood but never written.
public record Heard<T>(Rule<T> rule) implements Rule<T> {
  @Override
  public Optional<List<Part>> say(T value) {
    return Optional.empty();
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return script.lenient() ? rule.read(script, at) : List.of();
  }
}
