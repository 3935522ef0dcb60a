/// What pages show of datasets: the choice of dataset and as-of date in the top bar, and the page
/// of loads and versions.
@NullMarked
package facet.workbench.data.ui;

import org.jspecify.annotations.NullMarked;
