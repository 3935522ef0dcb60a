/// The types of fields as Calcite has them.
@NullMarked
package facet.query.types;

import org.jspecify.annotations.NullMarked;
