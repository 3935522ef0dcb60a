/// Breaks the house rules on purpose, so that a test can see them found.
@NullMarked
package facet.datasets.offenders;

import org.jspecify.annotations.NullMarked;
