/// Values of all members as columns, packed and kept within a limit of memory: read once for a data
/// version, looked up for any audience afterwards. Knows `engine`, `binding` and `recent`.
@NullMarked
package facet.query.columns;

import org.jspecify.annotations.NullMarked;
