/// The catalogue's page: every saved segment with what it says, how many it holds now, and the way
/// into the builder.
@NullMarked
package facet.workbench.segments.ui.list;

import org.jspecify.annotations.NullMarked;
