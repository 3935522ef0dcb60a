/// The panels beside the builder's canvas. Each asks by itself, in the background, for as long as
/// its tab is open.
@NullMarked
package facet.workbench.segments.ui.insight;

import org.jspecify.annotations.NullMarked;
