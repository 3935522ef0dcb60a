/// Parts every page is made of: head, panels, states, formats, icons, and running work off the UI
/// thread.
///
/// Knows Vaadin and nothing of any feature.
@NullMarked
package facet.workbench.kit;

import org.jspecify.annotations.NullMarked;
