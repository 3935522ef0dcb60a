/// Segments to start from, in the terms of the dataset at hand.
@NullMarked
package facet.workbench.segments.templates;

import org.jspecify.annotations.NullMarked;
