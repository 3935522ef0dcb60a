/// Charts: one element over ECharts, typed options, clicks as values, and the frame with its table
/// twin.
@NullMarked
package facet.workbench.chart;

import org.jspecify.annotations.NullMarked;
