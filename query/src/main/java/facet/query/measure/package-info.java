/// Numbers about an audience: metrics as columns, value counts, distributions, sums. Knows
/// `audience` and `columns`.
@NullMarked
package facet.query.measure;

import org.jspecify.annotations.NullMarked;
