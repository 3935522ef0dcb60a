/// The meaning of conditions a second time, written as plainly as possible over rows in memory.
@NullMarked
package facet.query.naive;

import org.jspecify.annotations.NullMarked;
