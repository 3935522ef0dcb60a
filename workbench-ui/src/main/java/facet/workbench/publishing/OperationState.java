package facet.workbench.publishing;

/// Where one row of a run stands.
public enum OperationState {
  PENDING,
  /// Committed here before it was sent.
  INFLIGHT,
  /// The destination has it as asked.
  APPLIED,
  /// To be sent again later.
  RETRY,
  /// Refused because of the row itself.
  REJECTED,
  /// Sent, but the answer was lost.
  UNKNOWN,
  /// Left to a later run.
  SUPERSEDED
}
