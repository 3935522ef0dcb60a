/// Lists of members that somebody brings: reads the keys out of pasted text or a file, looks the
/// members up, and keeps those found as a fact of the dataset.
@NullMarked
package facet.workbench.segments.lists;

import org.jspecify.annotations.NullMarked;
