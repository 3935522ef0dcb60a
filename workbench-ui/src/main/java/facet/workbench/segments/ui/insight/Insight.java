package facet.workbench.segments.ui.insight;

import java.util.List;

/// A panel beside the canvas.
interface Insight {
  /// What it asks about the draft while it is open.
  List<Asking<?>> asks();

  /// Whether it asks also while its tab is closed, since the tab itself tells something of it.
  default boolean always() {
    return false;
  }
}
