package facet.datasets.model;

import java.util.List;

/// Where a field's values come from.
public sealed interface FieldOrigin {
  /// A column of the source file.
  record Column(String name) implements FieldOrigin {}

  /// The product of numeric fields of the same row, rounded half up to the field's scale.
  record Product(List<String> factors) implements FieldOrigin {
    public Product {
      factors = List.copyOf(factors);
    }
  }

  /// The value at the member's latest event; of events at the same time, the smaller value.
  record Latest(String event, String field) implements FieldOrigin {}

  /// Given by the store itself: the member's key, an event's time, a dimension's key.
  record BuiltIn() implements FieldOrigin {}
}
