/// Relational algebra as SQL that a person would gladly read, in the dialect of an engine. Knows
/// Calcite only.
@NullMarked
package facet.query.sql;

import org.jspecify.annotations.NullMarked;
