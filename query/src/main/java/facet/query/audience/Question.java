package facet.query.audience;

import facet.datasets.condition.Node;
import java.time.LocalDate;
import java.util.Objects;

/// What is asked: a condition, as of a date, by someone who may see a scope. The data version is
/// that of the {@link Audiences} asked.
public record Question(Node where, LocalDate asOf, Scope scope) {
  public Question {
    Objects.requireNonNull(where);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(scope);
  }
}
