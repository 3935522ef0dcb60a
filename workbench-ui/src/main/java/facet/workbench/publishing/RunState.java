package facet.workbench.publishing;

/// Where a run stands. PLANNED → \[AWAITING_APPROVAL] → SENDING → VERIFYING → one of the last five;
/// from PAUSED it goes on where it was.
public enum RunState {
  PLANNED,
  /// A brake asks a person first.
  AWAITING_APPROVAL,
  SENDING,
  /// What was sent is being read back.
  VERIFYING,
  DONE,
  /// Finished, and some members are not as they should be: the rejected rows say which and why.
  DONE_WITH_REJECTS,
  /// Stopped half-way with a reason; nothing is lost, the rest waits.
  PAUSED,
  /// Given up; a person said so.
  FAILED,
  /// A later run has taken over what was left.
  SUPERSEDED;

  /// Something may still be sent.
  public boolean isOpen() {
    return switch (this) {
      case PLANNED, AWAITING_APPROVAL, SENDING, VERIFYING, PAUSED -> true;
      case DONE, DONE_WITH_REJECTS, FAILED, SUPERSEDED -> false;
    };
  }
}
