/// What the catalogue's pages show, worked out without a browser: lines that can be searched,
/// filtered and sorted, and how two versions differ.
@NullMarked
package facet.workbench.segments.overview;

import org.jspecify.annotations.NullMarked;
