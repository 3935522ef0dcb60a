package facet.query.binding;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.FieldType;
import java.util.Objects;
import java.util.OptionalInt;

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

  /// Digits after the point of an exact number; empty of an average, a ratio, and what is no
  /// number.
  default OptionalInt scale() {
    return switch (this) {
      case OfEvents(var _, var measure) ->
          measure.aggregate() == Aggregate.AVG ? OptionalInt.empty() : scale(measure.type());
      case Ratio _ -> OptionalInt.empty();
    };
  }

  private static OptionalInt scale(FieldType type) {
    return switch (type) {
      case FieldType.Whole _ -> OptionalInt.of(0);
      case FieldType.Decimal(int scale) -> OptionalInt.of(scale);
      case FieldType.Text _,
          FieldType.Choice _,
          FieldType.Date _,
          FieldType.DateTime _,
          FieldType.Flag _ ->
          OptionalInt.empty();
    };
  }

  default FieldType type() {
    return switch (this) {
      case OfEvents(var _, var measure) -> measure.type();
      case Ratio _ -> new FieldType.Decimal(9);
    };
  }
}
