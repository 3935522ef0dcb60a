/// What questions cost, beside SQL written by hand for the same store. Knows `audience` and
/// `engine`.
@NullMarked
package facet.query.bench;

import org.jspecify.annotations.NullMarked;
