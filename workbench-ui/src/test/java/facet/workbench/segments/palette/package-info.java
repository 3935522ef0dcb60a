/// Tests of the terms a condition can start from.
@NullMarked
package facet.workbench.segments.palette;

import org.jspecify.annotations.NullMarked;
