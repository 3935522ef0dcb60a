/// The dialog in which analysts make metrics of their own, and what it says of a metric. The
/// builder opens it.
@NullMarked
package facet.workbench.segments.ui.metrics;

import org.jspecify.annotations.NullMarked;
