package facet.workbench.segments.ui;

import facet.workbench.catalogue.Catalogue;
import facet.workbench.metrics.KeepMetrics;
import facet.workbench.segments.Workspace;
import java.util.function.Supplier;

/// What metrics and tags are made with.
///
/// @param fresh the workspace with what has been made by now; ask while answering the browser
record Making(KeepMetrics metrics, Catalogue catalogue, Supplier<Workspace> fresh) {}
