/// What the catalogue's pages show, worked out without a browser: lines that can be searched,
/// filtered and sorted, how two versions differ, and templates to start from.
@NullMarked
package facet.workbench.segments.overview;

import org.jspecify.annotations.NullMarked;
