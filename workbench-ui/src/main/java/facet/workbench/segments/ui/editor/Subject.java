package facet.workbench.segments.ui.editor;

import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.datasets.model.Metric;
import java.util.Optional;
import java.util.function.Supplier;

/// What a test is asked of.
///
/// @param unit currency code or a word, shown beside numbers
/// @param path of the field, where its values can be listed
/// @param measured what is measured of each member at this moment, where that is no field
record Subject(
    FieldType type,
    Optional<String> unit,
    Optional<String> path,
    Supplier<Optional<Metric>> measured) {
  static Subject of(FieldRef ref) {
    return new Subject(
        ref.field().type(), ref.field().unit(), Optional.of(ref.path()), Optional::empty);
  }

  static Subject number(Optional<String> unit) {
    return number(unit, Optional::empty);
  }

  static Subject number(Optional<String> unit, Supplier<Optional<Metric>> measured) {
    return new Subject(new FieldType.Decimal(2), unit, Optional.empty(), measured);
  }

  /// A whole number of things: times, days, different values.
  static Subject whole(Supplier<Optional<Metric>> measured) {
    return new Subject(new FieldType.Whole(), Optional.empty(), Optional.empty(), measured);
  }

  /// A field's type and unit, measured over a member's events.
  Subject measuredBy(Supplier<Optional<Metric>> metric) {
    return new Subject(type, unit, Optional.empty(), metric);
  }

  int decimals() {
    return type instanceof FieldType.Decimal(int scale) ? scale : 0;
  }
}
