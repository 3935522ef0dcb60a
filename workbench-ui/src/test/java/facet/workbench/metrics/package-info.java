/// Tests of the metrics that analysts make.
@NullMarked
package facet.workbench.metrics;

import org.jspecify.annotations.NullMarked;
