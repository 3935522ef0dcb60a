/// Bound conditions as relational algebra over the physical tables of a data version. Knows
/// `binding` and Calcite; runs nothing.
@NullMarked
package facet.query.plan;

import org.jspecify.annotations.NullMarked;
