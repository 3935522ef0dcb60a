/// What the house keeps by itself: which room may know which, and habits that a reader should be
/// able to rely on.
@NullMarked
package facet.rules;

import org.jspecify.annotations.NullMarked;
