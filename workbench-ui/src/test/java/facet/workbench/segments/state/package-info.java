/// Tests of what the builder keeps in the state database.
@NullMarked
package facet.workbench.segments.state;

import org.jspecify.annotations.NullMarked;
