/// The segment builder without its page: the draft and its edits, the sentence each condition reads
/// as, the palette's terms, and counting a draft in the background. Knows datasets and query, no
/// Vaadin; the page itself is in `ui`.
@NullMarked
package facet.workbench.segments;

import org.jspecify.annotations.NullMarked;
