package facet.query.binding;

import facet.datasets.condition.Aggregate;
import facet.datasets.model.FieldType;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// A per-member number of the model, resolved as of a date.
public sealed interface BoundMetric {
  /// Digits that constants may have beside doubles.
  int REAL_DIGITS = 9;

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

  /// Some added up, others taken off: exact when all are exact, otherwise doubles. A missing one
  /// that adds up counts as 0, unless all are missing; any other makes the whole missing.
  record Total(List<BoundMetric> plus, List<BoundMetric> minus) implements BoundMetric {
    public Total {
      plus = List.copyOf(plus);
      minus = List.copyOf(minus);
    }

    /// Those added, then those taken off.
    public List<BoundMetric> parts() {
      return Stream.concat(plus.stream(), minus.stream()).toList();
    }
  }

  /// Whether missing means nothing, as it does of a sum of nothing and a count; not so of an
  /// average or a ratio, which are not known.
  default boolean addsUp() {
    return switch (this) {
      case OfEvents(var _, var measure) ->
          measure.zeroWithoutEvents() || measure.aggregate() == Aggregate.SUM;
      case Ratio _ -> false;
      case Total total -> total.parts().stream().allMatch(BoundMetric::addsUp);
    };
  }

  /// Whether it is never missing.
  default boolean alwaysThere() {
    return switch (this) {
      case OfEvents(var _, var measure) -> measure.zeroWithoutEvents();
      case Ratio _ -> false;
      case Total total -> addsUp() && total.parts().stream().anyMatch(BoundMetric::alwaysThere);
    };
  }

  /// Digits after the point of an exact number; empty of an average, a ratio, and what is no
  /// number.
  default OptionalInt scale() {
    return switch (this) {
      case OfEvents(var _, var measure) ->
          measure.aggregate() == Aggregate.AVG ? OptionalInt.empty() : scale(measure.type());
      case Ratio _ -> OptionalInt.empty();
      case Total total -> {
        var scales = total.parts().stream().map(BoundMetric::scale).toList();
        yield scales.stream().allMatch(OptionalInt::isPresent)
            ? scales.stream().mapToInt(OptionalInt::getAsInt).max()
            : OptionalInt.empty();
      }
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
      case Ratio _ -> new FieldType.Decimal(REAL_DIGITS);
      case Total total -> {
        int scale = total.scale().orElse(REAL_DIGITS);
        yield scale == 0 ? new FieldType.Whole() : new FieldType.Decimal(scale);
      }
    };
  }
}
