/// The `workbench` script as a person at a terminal meets it.
@NullMarked
package facet.launcher;

import org.jspecify.annotations.NullMarked;
