/// The entrance of the delivered jar: knows the application and the headless commands, and nobody
/// knows it.
@NullMarked
package facet.workbench.start;

import org.jspecify.annotations.NullMarked;
