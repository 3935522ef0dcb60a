package facet.query.logic;

/// The states of one thing known about a member (or event) that a condition lets pass.
///
/// @param none there was no event to take a value from
/// @param missing no value
/// @param present the values
record ValueSet(boolean none, boolean missing, Spans present) {
  static ValueSet of(Spans present) {
    return new ValueSet(false, false, present);
  }

  ValueSet withMissing(boolean with) {
    return new ValueSet(none, with, present);
  }

  ValueSet withNone(boolean with) {
    return new ValueSet(with, missing, present);
  }

  boolean isEmpty() {
    return !none && !missing && present.isEmpty();
  }

  ValueSet and(ValueSet other) {
    return new ValueSet(none && other.none, missing && other.missing, present.and(other.present));
  }

  ValueSet minus(ValueSet other) {
    return new ValueSet(
        none && !other.none, missing && !other.missing, present.and(other.present.complement()));
  }

  boolean within(ValueSet other) {
    return minus(other).isEmpty();
  }
}
