package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A rule made when it is first used, so that rules can hold each other; what it reads at a place
/// is read once.
public final class Later<T> implements Rule<T> {
  private final Supplier<Rule<T>> supplier;
  private @Nullable Rule<T> rule;

  public Later(Supplier<Rule<T>> supplier) {
    this.supplier = supplier;
  }

  private Rule<T> rule() {
    var made = rule;
    if (made == null) {
      made = supplier.get();
      rule = made;
    }
    return made;
  }

  @Override
  public Optional<List<Part>> say(T value) {
    return rule().say(value);
  }

  @Override
  public List<Reading<T>> read(Script script, int at) {
    return script.once(this, at, () -> rule().read(script, at));
  }
}
