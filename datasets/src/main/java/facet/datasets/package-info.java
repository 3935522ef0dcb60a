/// Where member data lives, how it comes in, and where segments go out.
@NullMarked
package facet.datasets;

import org.jspecify.annotations.NullMarked;
