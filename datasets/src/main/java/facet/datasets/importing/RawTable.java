package facet.datasets.importing;

import java.util.Map;
import java.util.Set;

/// A source as it was read, before its values mean anything.
///
/// @param relation what stands after FROM
/// @param columns physical type by column name
/// @param lineExpression the row's number in its file, over the column {@link #FILE}
record RawTable(
    String source, String relation, Map<String, String> columns, String lineExpression) {
  /// The column that holds the file's name.
  static final String FILE = "__file";

  /// The columns wanted of a source that it does not have.
  Set<String> missing(Set<String> wanted) {
    var missing = new java.util.TreeSet<>(wanted);
    missing.removeAll(columns.keySet());
    return missing;
  }
}
