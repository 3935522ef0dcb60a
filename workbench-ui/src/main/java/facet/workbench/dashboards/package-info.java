/// What the dashboards show, computed: who is in which class of value, worth how much, moved from
/// where. Front door: {@link facet.workbench.dashboards.DrawPyramid}. Knows `facet.query` and the
/// open datasets; the pages are in `.ui`.
@NullMarked
package facet.workbench.dashboards;

import org.jspecify.annotations.NullMarked;
