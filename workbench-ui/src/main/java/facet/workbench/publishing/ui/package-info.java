/// The pages of publishing: publications, one publication with its runs, destinations.
@NullMarked
package facet.workbench.publishing.ui;

import org.jspecify.annotations.NullMarked;
