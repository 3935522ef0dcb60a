/// Tests of the segment builder without its page.
@NullMarked
package facet.workbench.segments;

import org.jspecify.annotations.NullMarked;
