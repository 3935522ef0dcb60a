package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.datasets.condition.Condition;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.Workspace;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Keeps parts of a draft as something to name: what a condition measures as a metric, a condition
/// or group as a tag.
final class KeepingActs {
  private final Supplier<SegmentDraft> draft;
  private final OwnMetricActs metrics;
  private final KeepTag tags;

  /// @param draft the one on the page
  /// @param renewed given the workspace with what was made
  KeepingActs(
      Component speaker,
      Supplies supplies,
      Supplier<SegmentDraft> draft,
      Consumer<Workspace> renewed) {
    this.draft = draft;
    Runnable changed = () -> renewed.accept(supplies.making().fresh().get());
    metrics = new OwnMetricActs(speaker, supplies, () -> draft.get().toNode(), changed);
    tags = new KeepTag(speaker, supplies, changed);
  }

  OwnMetricActs metrics() {
    return metrics;
  }

  void keep(CanvasAction.Keep what, Workspace workspace) {
    switch (what) {
      case CanvasAction.KeepMetric(var id) -> {
        if (draft.get().find(id).orElse(null) instanceof DraftNode.Leaf leaf
            && leaf.condition() instanceof Condition.Did did) {
          metrics.keep(did, workspace);
        }
      }
      case CanvasAction.KeepTag(var id) ->
          draft.get().find(id).ifPresent(node -> tags.keep(node, workspace.model().dataset()));
    }
  }
}
