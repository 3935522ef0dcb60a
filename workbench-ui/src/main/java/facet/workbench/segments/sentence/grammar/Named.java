package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// A rule under a name that people know, told when it was expected and something else was found.
public record Named<T>(String name, Rule<T> rule) implements Rule<T> {
  @Override
  public Optional<List<Part>> say(T value) {
    return rule.say(value);
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return script.named(name, at, () -> rule.read(script, at));
  }
}
