/// Short ids made from the names that people give.
@NullMarked
package facet.workbench.naming;

import org.jspecify.annotations.NullMarked;
