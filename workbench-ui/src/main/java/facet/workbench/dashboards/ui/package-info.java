/// The pages of the dashboards: the value pyramid.
@NullMarked
package facet.workbench.dashboards.ui;

import org.jspecify.annotations.NullMarked;
