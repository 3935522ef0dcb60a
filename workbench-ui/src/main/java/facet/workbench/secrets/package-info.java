/// Keeps passwords of other systems unreadable in the application's own database.
@NullMarked
package facet.workbench.secrets;

import org.jspecify.annotations.NullMarked;
