package facet.workbench.segments.ui.editor;

import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import java.util.Optional;

/// What a test is asked of.
///
/// @param unit currency code or a word, shown beside numbers
/// @param path of the field, where its values can be listed
record Subject(FieldType type, Optional<String> unit, Optional<String> path) {
  static Subject of(FieldRef ref) {
    return new Subject(ref.field().type(), ref.field().unit(), Optional.of(ref.path()));
  }

  static Subject number(Optional<String> unit) {
    return new Subject(new FieldType.Decimal(2), unit, Optional.empty());
  }
}
