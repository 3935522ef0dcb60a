package facet.datasets.condition;

/// What is computed from a member's events.
public enum Aggregate implements Spelled {
  COUNT,
  SUM,
  AVG,
  MIN,
  MAX,
  /// Number of different values of a field.
  DISTINCT,
  /// A field's value at the earliest event; same time: the smaller value first, missing last.
  FIRST,
  /// A field's value at the latest event; same time: the smaller value first, missing last.
  LAST,
  /// Whole days from the last event to the as-of date.
  RECENCY;

  public boolean needsField() {
    return switch (this) {
      case COUNT, RECENCY -> false;
      case SUM, AVG, MIN, MAX, DISTINCT, FIRST, LAST -> true;
    };
  }
}
