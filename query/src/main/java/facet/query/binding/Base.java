package facet.query.binding;

import facet.datasets.model.FieldRef;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/// Everyone there is on a date: members who joined on it or before, or whose joining date is not
/// known.
public record Base(Optional<FieldRef> joined, LocalDate asOf) {
  public Base {
    Objects.requireNonNull(asOf);
  }
}
