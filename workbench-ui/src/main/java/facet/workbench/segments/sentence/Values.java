package facet.workbench.segments.sentence;

import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import java.util.Optional;

/// What decides how constants are said: `5000` of CNY is ¥5,000, `2026-10-31` of a date is 31 Oct
/// 2026, a choice's id is its name.
///
/// @param type of the field compared with; empty when it is unknown to the model
/// @param unit currency code or a word
record Values(Optional<FieldType> type, Optional<String> unit) {
  static final Values PLAIN = new Values(Optional.empty(), Optional.empty());

  static Values of(FieldRef ref) {
    return new Values(Optional.of(ref.field().type()), ref.field().unit());
  }

  boolean dated() {
    return type.filter(t -> t instanceof FieldType.Date || t instanceof FieldType.DateTime)
        .isPresent();
  }

  /// Whether people pick values from a list, so that `is` means one of them.
  boolean picked() {
    return type.filter(t -> t instanceof FieldType.Text || t instanceof FieldType.Choice)
        .isPresent();
  }
}
