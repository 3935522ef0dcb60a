/// The databases that answer: connections, cancelling, timeouts, results as columns. The only room
/// that knows JDBC. Knows `binding`, `plan` and `sql`.
@NullMarked
package facet.query.engine;

import org.jspecify.annotations.NullMarked;
