package facet.datasets.importing;

/// How a column becomes a typed value.
///
/// @param as the name the value gets; equal readings have equal names
/// @param column the column of the source
/// @param value SQL for the value; NULL where the column is blank
/// @param fails SQL over the column and the named value, true where the column holds something that
///   can't be read
/// @param reason what to say of such a value
record ColumnReading(String as, String column, String value, String fails, String reason) {
  static final String NEVER = "false";

  boolean canFail() {
    return !fails.equals(NEVER);
  }
}
