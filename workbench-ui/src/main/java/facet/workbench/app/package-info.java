/// The application itself: start, the page around every view, and how features hang their pages
/// into it.
///
/// Knows the kit and security; features know it only through `NavEntry` and `TopBarPart`.
@NullMarked
package facet.workbench.app;

import org.jspecify.annotations.NullMarked;
