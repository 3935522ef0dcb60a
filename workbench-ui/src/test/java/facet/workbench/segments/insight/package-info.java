/// Tests of what stands beside a draft, against a small club and queries written by hand.
@NullMarked
package facet.workbench.segments.insight;

import org.jspecify.annotations.NullMarked;
