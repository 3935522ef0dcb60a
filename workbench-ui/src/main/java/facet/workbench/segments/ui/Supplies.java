package facet.workbench.segments.ui;

import facet.workbench.metrics.KeepMetrics;
import facet.workbench.segments.lists.UploadedLists;
import facet.workbench.segments.state.TermHabits;

/// What a builder needs besides the data: whose it is, where lists are kept, which terms that
/// person uses; where metrics are kept.
record Supplies(String account, UploadedLists lists, TermHabits habits, KeepMetrics metrics) {}
