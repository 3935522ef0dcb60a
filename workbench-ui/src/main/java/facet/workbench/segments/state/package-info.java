/// What the builder keeps in the state database: drafts not saved yet, and the terms that somebody
/// uses. Knows no pages.
@NullMarked
package facet.workbench.segments.state;

import org.jspecify.annotations.NullMarked;
