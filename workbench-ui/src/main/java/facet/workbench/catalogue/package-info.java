/// Saved segments: names, folders, labels, status, every version ever saved, what was said about
/// them, their recorded sizes, and who needs them.
///
/// Knows where a segment is published only as a fact beside it; what a segment means is read
/// elsewhere, here it is a document of which only the segments that it names are looked at.
@NullMarked
package facet.workbench.catalogue;

import org.jspecify.annotations.NullMarked;
