/// A Trino cluster on one machine, for tests and for trying it out. Knows nothing of Facet.
@NullMarked
package facet.trino;

import org.jspecify.annotations.NullMarked;
