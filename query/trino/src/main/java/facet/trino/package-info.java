/// Trino as the tests need it. Knows nothing of Facet.
@NullMarked
package facet.trino;

import org.jspecify.annotations.NullMarked;
