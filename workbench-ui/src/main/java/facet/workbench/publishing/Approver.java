package facet.workbench.publishing;

/// Somebody who decides about a run that a brake holds.
///
/// @param ownToo may also let a run go on that they have started themselves
public record Approver(String name, boolean ownToo) {

  public boolean mayApprove(Run run) {
    return ownToo || !run.people().requestedBy().equals(name);
  }
}
