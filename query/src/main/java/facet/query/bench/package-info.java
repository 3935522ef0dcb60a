/// What questions and imports cost, beside SQL written by hand for the same data
/// (docs/benchmarks.md). Knows `around`, `measure`, `audience`, `engine`, and the import of
/// `facet.datasets`.
@NullMarked
package facet.query.bench;

import org.jspecify.annotations.NullMarked;
