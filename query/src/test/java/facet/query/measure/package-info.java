@NullMarked
package facet.query.measure;

import org.jspecify.annotations.NullMarked;
