/// What was asked, turned into an exact answer.
@NullMarked
package facet.query;

import org.jspecify.annotations.NullMarked;
