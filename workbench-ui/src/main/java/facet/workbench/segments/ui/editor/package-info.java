/// Editors of one condition's values, one a kind, shown in a popover beside the value. Each takes a
/// condition and tells the changed one.
@NullMarked
package facet.workbench.segments.ui.editor;

import org.jspecify.annotations.NullMarked;
