package facet.datasets.condition;

import java.util.Objects;
import java.util.Optional;

/// A number (or value) per member out of its events: how many, the sum of an amount, days since the
/// last.
public record Measure(Aggregate aggregate, Optional<String> field) {
  public static final Measure COUNT = new Measure(Aggregate.COUNT, Optional.empty());

  public Measure {
    Objects.requireNonNull(aggregate);
    if (aggregate.needsField() != field.isPresent()) {
      throw new IllegalArgumentException(aggregate.spelling() + " of " + field);
    }
  }

  public static Measure of(Aggregate aggregate, String field) {
    return new Measure(aggregate, Optional.of(field));
  }
}
