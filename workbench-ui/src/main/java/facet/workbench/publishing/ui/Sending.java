package facet.workbench.publishing.ui;

import facet.datasets.crm.RowOperation;
import facet.workbench.publishing.Plan;
import facet.workbench.publishing.PublicationLedger;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.Waterfall;

/// What a run sends, or would.
///
/// @param heldBack refused before and unchanged since, so not sent again
record Sending(
    Waterfall waterfall, long adds, long updates, long removes, long unchanged, long heldBack) {

  static Sending of(Run run, PublicationLedger ledger) {
    var counts = run.counts();
    return new Sending(
        ledger.waterfall(run.id()),
        counts.adds(),
        counts.updates(),
        counts.removes(),
        counts.unchanged(),
        counts.heldBack());
  }

  static Sending of(Plan plan) {
    return new Sending(
        plan.waterfall(),
        plan.count(RowOperation.Action.ADD),
        plan.count(RowOperation.Action.UPDATE),
        plan.count(RowOperation.Action.REMOVE),
        plan.unchanged(),
        plan.heldBack());
  }

  long operations() {
    return adds + updates + removes;
  }
}
