/// Tests of what conditions read like.
@NullMarked
package facet.workbench.segments.sentence;

import org.jspecify.annotations.NullMarked;
