package facet.datasets.crm;

/// What a destination made of one row.
public enum Outcome {
  /// Done as asked.
  APPLIED,
  /// Nothing to do: the row was there with the same values, or already gone. A success.
  ALREADY,
  /// Refused because of the row itself; sending it unchanged would be refused again.
  REJECTED,
  /// Not done for a passing reason; sending it again may succeed.
  RETRY
}
