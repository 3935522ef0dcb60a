/// What a condition can start from: the member model's terms by area, and saved segments, lists and
/// scores. Each term knows the condition it begins as.
@NullMarked
package facet.workbench.segments.palette;

import org.jspecify.annotations.NullMarked;
