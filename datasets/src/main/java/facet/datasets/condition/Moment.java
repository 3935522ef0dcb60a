package facet.datasets.condition;

import java.time.LocalDate;
import java.util.Objects;

/// A date to be before or after: a fixed one, or so long before the as-of date.
public sealed interface Moment {
  record On(LocalDate date) implements Moment {
    public On {
      Objects.requireNonNull(date);
    }
  }

  record Ago(Period period) implements Moment {
    public Ago {
      Objects.requireNonNull(period);
    }
  }
}
