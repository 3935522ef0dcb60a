package facet.workbench.segments.ui;

import facet.workbench.catalogue.Catalogue;
import facet.workbench.metrics.KeepMetrics;
import facet.workbench.segments.EditingNow;
import facet.workbench.segments.state.Drafts;
import facet.workbench.segments.state.TermHabits;
import org.springframework.stereotype.Component;

/// What is kept of somebody's work in the builder, who else is at work, and where metrics and tags
/// are kept.
@Component
record DraftingTools(
    TermHabits habits,
    Drafts drafts,
    EditingNow editing,
    KeepMetrics metrics,
    Catalogue catalogue) {}
