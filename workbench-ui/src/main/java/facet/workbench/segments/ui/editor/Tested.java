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
record Tested(
    FieldType type,
    Optional<String> unit,
    Optional<String> path,
    Supplier<Optional<Metric>> measured) {
  static Tested of(FieldRef ref) {
    return new Tested(
        ref.field().type(), ref.field().unit(), Optional.of(ref.path()), Optional::empty);
  }

  static Tested number(Optional<String> unit) {
    return number(unit, Optional::empty);
  }

  static Tested number(Optional<String> unit, Supplier<Optional<Metric>> measured) {
    return new Tested(new FieldType.Decimal(2), unit, Optional.empty(), measured);
  }

  /// A whole number of things: times, days, different values.
  static Tested whole(Supplier<Optional<Metric>> measured) {
    return new Tested(new FieldType.Whole(), Optional.empty(), Optional.empty(), measured);
  }

  /// A field's type and unit, measured over a member's events.
  Tested measuredBy(Supplier<Optional<Metric>> metric) {
    return new Tested(type, unit, Optional.empty(), metric);
  }

  int decimals() {
    return type instanceof FieldType.Decimal(int scale) ? scale : 0;
  }
}
