/// The member store, sole owner of the DuckDB files: one immutable file a data version, and the
/// pointer to the one in use. Knows `model`.
@NullMarked
package facet.datasets.store;

import org.jspecify.annotations.NullMarked;
