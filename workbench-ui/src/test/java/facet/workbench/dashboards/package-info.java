/// The dashboards' numbers against small tables and independent SQL.
@NullMarked
package facet.workbench.dashboards;

import org.jspecify.annotations.NullMarked;
