package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// A value that goes without saying in running text; a card shows it, to be changed there.
///
/// @param key which field of the condition's editor it opens
public record OnCard<T>(T value, String words, String key) implements Rule<T> {
  @Override
  public Optional<List<Part>> say(T other) {
    return value.equals(other)
        ? Optional.of(List.of(Part.token(words, key).withWritten("")))
        : Optional.empty();
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return List.of(new Reading<>(value, at));
  }
}
