package facet.workbench.rest;

import facet.datasets.crm.RowOperation.Action;
import facet.workbench.publishing.Plan;
import facet.workbench.publishing.Run;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of asking for a run.
///
/// @param run its number; none for a dry run
/// @param state of the run, or `DRY_RUN`
/// @param messages why it waits, stopped, or would have to ask
record RunAnswer(
    String publication,
    @Nullable Long run,
    String state,
    boolean full,
    Counts counts,
    List<String> messages) {

  /// @param applied done as asked; 0 for a dry run
  record Counts(
      long matched,
      long target,
      long adds,
      long updates,
      long removes,
      long unchanged,
      long heldBack,
      long applied,
      long rejected) {}

  static RunAnswer of(String publication, Plan plan) {
    return new RunAnswer(
        publication,
        null,
        "DRY_RUN",
        plan.full(),
        new Counts(
            plan.waterfall().matched(),
            plan.waterfall().target(),
            plan.count(Action.ADD),
            plan.count(Action.UPDATE),
            plan.count(Action.REMOVE),
            plan.unchanged(),
            plan.heldBack(),
            0,
            0),
        plan.reasonsToAsk());
  }

  static RunAnswer of(Run run) {
    var counts = run.counts();
    return new RunAnswer(
        run.publicationId(),
        run.number(),
        run.state().name(),
        run.full(),
        new Counts(
            counts.matched(),
            counts.target(),
            counts.adds(),
            counts.updates(),
            counts.removes(),
            counts.unchanged(),
            counts.heldBack(),
            counts.applied(),
            counts.rejected()),
        run.reason().stream().toList());
  }
}
