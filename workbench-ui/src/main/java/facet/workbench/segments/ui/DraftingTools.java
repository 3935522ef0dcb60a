package facet.workbench.segments.ui;

import facet.workbench.segments.EditingNow;
import facet.workbench.segments.state.Drafts;
import facet.workbench.segments.state.TermHabits;
import org.springframework.stereotype.Component;

/// What is kept of somebody's work in the builder, and of who else is at work.
@Component
record DraftingTools(TermHabits habits, Drafts drafts, EditingNow editing) {}
