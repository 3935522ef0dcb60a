/// A page for the versions of a segment: what changed from one to another, in rules and in members.
@NullMarked
package facet.workbench.segments.ui.versions;

import org.jspecify.annotations.NullMarked;
