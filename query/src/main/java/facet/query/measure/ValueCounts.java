package facet.query.measure;

import java.util.List;

/// How many members (or, of an event's field, events) have each value of a field, most first.
///
/// @param values one page of them
/// @param distinct how many values there are on all pages
/// @param missing how many rows have none
public record ValueCounts(List<ValueCount> values, long distinct, long missing) {
  public static final ValueCounts NONE = new ValueCounts(List.of(), 0, 0);

  public ValueCounts {
    values = List.copyOf(values);
  }

  /// A value as text, as a condition's `value` writes it.
  public record ValueCount(String value, long count) {}
}
