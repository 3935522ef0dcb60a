package facet.query.binding.predicate;

import facet.datasets.model.FieldType;
import java.util.Objects;

/// Something a predicate may speak of.
sealed interface Term {
  /// Its one name in conditions: a field's path, a metric's id.
  String id();

  FieldType type();

  record OfField(String id, FieldType type) implements Term {
    public OfField {
      Objects.requireNonNull(id);
      Objects.requireNonNull(type);
    }
  }

  record OfMetric(String id) implements Term {
    public OfMetric {
      Objects.requireNonNull(id);
    }

    @Override
    public FieldType type() {
      return new FieldType.Decimal(9);
    }
  }
}
