/// Saved segments: names, folders, status and every version ever saved.
///
/// Knows where a segment is published only as a fact beside it; what a segment means is read
/// elsewhere, here it is a document of which only the segments that it names are looked at.
@NullMarked
package facet.workbench.catalogue;

import org.jspecify.annotations.NullMarked;
