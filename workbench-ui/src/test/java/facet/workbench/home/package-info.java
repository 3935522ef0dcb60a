/// The folder of a workbench.
@NullMarked
package facet.workbench.home;

import org.jspecify.annotations.NullMarked;
