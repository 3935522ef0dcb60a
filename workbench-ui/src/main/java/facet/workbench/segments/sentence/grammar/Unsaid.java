package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// A value that goes without saying.
public record Unsaid<T>(T value) implements Rule<T> {
  @Override
  public Optional<List<Part>> say(T other) {
    return value.equals(other) ? Optional.of(List.of()) : Optional.empty();
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return List.of(new Reading<>(value, at));
  }
}
