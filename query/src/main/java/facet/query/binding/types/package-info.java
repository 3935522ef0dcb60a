/// The types of fields as Calcite has them.
@NullMarked
package facet.query.binding.types;

import org.jspecify.annotations.NullMarked;
