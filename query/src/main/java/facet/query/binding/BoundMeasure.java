package facet.query.binding;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// What is computed from a member's events.
///
/// @param asOf what recency counts days to
public record BoundMeasure(Aggregate aggregate, Optional<FieldRef> field, LocalDate asOf) {
  public BoundMeasure {
    Objects.requireNonNull(aggregate);
    Objects.requireNonNull(asOf);
    if (aggregate.needsField() != field.isPresent()) {
      throw new IllegalArgumentException(aggregate + " of " + field);
    }
  }

  /// What a value of it is; an average is a number that may lie between.
  public FieldType type() {
    return switch (aggregate) {
      case COUNT, DISTINCT, RECENCY -> new FieldType.Whole();
      case AVG -> new FieldType.Decimal(9);
      case SUM, MIN, MAX, FIRST, LAST -> field.orElseThrow().field().type();
    };
  }

  /// Zero, not missing, for a member without events.
  public boolean zeroWithoutEvents() {
    return switch (aggregate) {
      case COUNT, DISTINCT -> true;
      case SUM, AVG, MIN, MAX, FIRST, LAST, RECENCY -> false;
    };
  }
}
