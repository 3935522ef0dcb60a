package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What may also be left unsaid.
public record Maybe<T>(Rule<T> rule) implements Rule<Optional<T>> {
  @Override
  public Optional<List<Part>> say(Optional<T> value) {
    return value.isPresent() ? rule.say(value.get()) : Optional.of(List.of());
  }

  @Override
  public List<Reading<Optional<T>>> read(Script script, int at) {
    return Stream.concat(
            rule.read(script, at).stream()
                .map(found -> new Reading<>(Optional.of(found.value()), found.end())),
            Stream.of(new Reading<>(Optional.<T>empty(), at)))
        .toList();
  }
}
