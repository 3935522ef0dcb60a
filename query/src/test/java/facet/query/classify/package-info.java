/// Classes, their measures and moves against the rows in memory.
@NullMarked
package facet.query.classify;

import org.jspecify.annotations.NullMarked;
