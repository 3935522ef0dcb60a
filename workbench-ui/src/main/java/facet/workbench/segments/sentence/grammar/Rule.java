package facet.workbench.segments.sentence.grammar;

import java.util.List;
import java.util.Optional;

/// One way of putting values of a type into words, in both directions: reading what was said gives
/// the value again.
public interface Rule<T> {
  /// The pieces that say a value; empty when it is for another rule to say.
  Optional<List<Part>> say(T value);

  /// Every way to read a value from a place on.
  List<Reading<T>> read(Script script, int at);
}
