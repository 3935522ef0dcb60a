package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A piece that has a shape of its own: a number, a date, a length of time.
///
/// @param writer empty for a value that it can't write so that it reads back
/// @param shape of folded text; the longest match counts
public record Token<T>(
    Function<T, Optional<Part>> writer,
    Pattern shape,
    Function<MatchResult, Optional<T>> reader,
    String name)
    implements Rule<T> {

  @Override
  public Optional<List<Part>> say(T value) {
    return writer.apply(value).map(List::of);
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    var match = script.match(shape, at);
    var value = match.lookingAt() ? reader.apply(match.toMatchResult()) : Optional.<T>empty();
    if (value.isEmpty()) {
      script.fail(at, name);
      return List.of();
    }
    return List.of(new Reading<>(value.get(), match.end()));
  }
}
