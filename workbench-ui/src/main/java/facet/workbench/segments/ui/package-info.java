/// The segment builder's page: canvas, palette, the panel that says what the segment is, and
/// saving. Everything visible derives from the draft in the session.
@NullMarked
package facet.workbench.segments.ui;

import org.jspecify.annotations.NullMarked;
