/// A small club held in memory and written as a data version, for tests.
@NullMarked
package facet.query.club;

import org.jspecify.annotations.NullMarked;
