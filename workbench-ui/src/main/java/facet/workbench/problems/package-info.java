/// Mistakes in conditions, told in the reader's language.
@NullMarked
package facet.workbench.problems;

import org.jspecify.annotations.NullMarked;
