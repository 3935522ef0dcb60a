package facet.datasets.model;

import java.util.List;
import java.util.Optional;

/// What values a field takes.
public sealed interface FieldType {
  record Text() implements FieldType {}

  /// One of a few values, in a meaningful order.
  record Choice(List<Value> values) implements FieldType {
    public Choice {
      values = List.copyOf(values);
    }

    public Optional<Value> value(String id) {
      return values.stream().filter(value -> value.id().equals(id)).findFirst();
    }
  }

  /// A value of a {@link Choice}: its id as the data has it, and its name.
  record Value(String id, Labels labels) {}

  /// A whole number of up to 18 digits.
  record Whole() implements FieldType {}

  /// An exact decimal of 18 digits, `scale` of them after the point (0 to 9).
  record Decimal(int scale) implements FieldType {}

  record Date() implements FieldType {}

  /// A local date-time in the dataset's zone, to the microsecond.
  record DateTime() implements FieldType {}

  record Flag() implements FieldType {}

  /// The name the model file gives the type.
  default String spelling() {
    return switch (this) {
      case Text _ -> "text";
      case Choice _ -> "enum";
      case Whole _ -> "integer";
      case Decimal _ -> "decimal";
      case Date _ -> "date";
      case DateTime _ -> "datetime";
      case Flag _ -> "boolean";
    };
  }

  default boolean isNumeric() {
    return switch (this) {
      case Whole _, Decimal _ -> true;
      case Text _, Choice _, Date _, DateTime _, Flag _ -> false;
    };
  }
}
