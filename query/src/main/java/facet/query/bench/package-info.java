/// What questions and imports cost, beside SQL written by hand for the same data
/// (docs/benchmarks.md). Knows `audience`, `engine`, and the import of `facet.datasets`.
@NullMarked
package facet.query.bench;

import org.jspecify.annotations.NullMarked;
