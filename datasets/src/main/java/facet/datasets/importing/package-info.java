/// Raw files in, a new data version out: sources, typed reading, rows set aside with line and
/// reason. Knows `model` and `store`.
@NullMarked
package facet.datasets.importing;

import org.jspecify.annotations.NullMarked;
