/// The front door: a question in, members and counts at every node out. Leaf conditions are
/// answered once by the engine and kept as bitmaps; everything above them is set algebra. Knows
/// `binding`, `plan`, `engine`, `columns` and `recent`.
@NullMarked
package facet.query.audience;

import org.jspecify.annotations.NullMarked;
