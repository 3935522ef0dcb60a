/// What was asked last, kept within a limit. Knows nobody.
@NullMarked
package facet.query.recent;

import org.jspecify.annotations.NullMarked;
