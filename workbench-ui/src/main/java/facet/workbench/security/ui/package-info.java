/// The sign-in page, and the language and colours its visitor chose.
@NullMarked
package facet.workbench.security.ui;

import org.jspecify.annotations.NullMarked;
