/// Tests of the lists that somebody brings.
@NullMarked
package facet.workbench.segments.lists;

import org.jspecify.annotations.NullMarked;
