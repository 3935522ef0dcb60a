/// What people may write is in the documentation.
@NullMarked
package facet.docs;

import org.jspecify.annotations.NullMarked;
