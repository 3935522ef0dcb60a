/// The web workbench, its REST interface and its headless commands.
@NullMarked
package facet.workbench;

import org.jspecify.annotations.NullMarked;
