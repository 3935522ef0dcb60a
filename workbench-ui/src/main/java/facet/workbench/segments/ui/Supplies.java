package facet.workbench.segments.ui;

import facet.workbench.segments.lists.UploadedLists;
import facet.workbench.segments.state.TermHabits;

/// What a builder needs besides the data: whose it is, where lists are kept, which terms that
/// person uses, and makes metrics and tags with.
record Supplies(String account, UploadedLists lists, TermHabits habits, Making making) {}
