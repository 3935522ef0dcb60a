package facet.query.binding;

import facet.datasets.model.FieldType;
import java.util.Objects;

/// A per-member number of the model, resolved as of a date.
public sealed interface BoundMetric {
  /// A measure of events.
  record OfEvents(Events events, BoundMeasure measure) implements BoundMetric {
    public OfEvents {
      Objects.requireNonNull(events);
      Objects.requireNonNull(measure);
    }
  }

  /// One over the other, as a double; missing when either is missing or the lower is zero.
  record Ratio(BoundMetric over, BoundMetric under) implements BoundMetric {
    public Ratio {
      Objects.requireNonNull(over);
      Objects.requireNonNull(under);
    }
  }

  default FieldType type() {
    return switch (this) {
      case OfEvents(var _, var measure) -> measure.type();
      case Ratio _ -> new FieldType.Decimal(9);
    };
  }
}
