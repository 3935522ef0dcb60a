@NullMarked
package facet.query.around;

import org.jspecify.annotations.NullMarked;
