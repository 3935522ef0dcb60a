/// Breaks the house rules on purpose, so that a test can see them found.
@NullMarked
package facet.models.offenders;

import org.jspecify.annotations.NullMarked;
