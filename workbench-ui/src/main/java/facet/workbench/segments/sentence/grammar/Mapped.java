package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Values of one type said by a rule for another.
///
/// @param back empty for a value that the rule does not say
/// @param forth empty where what was read means none of these values
public record Mapped<A, B>(
    Rule<A> rule, Function<B, Optional<A>> back, Function<A, Optional<B>> forth)
    implements Rule<B> {

  @Override
  public Optional<List<Part>> say(B value) {
    return back.apply(value).flatMap(rule::say);
  }

  @Override
  public List<Reading<B>> read(Script script, int at) {
    return rule.read(script, at).stream()
        .flatMap(one -> forth.apply(one.value()).map(b -> new Reading<>(b, one.end())).stream())
        .toList();
  }
}
