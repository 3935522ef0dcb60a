package facet.query.engine;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/// A prepared query and, once it has begun, its result.
interface Cursor extends AutoCloseable {
  /// The next rows; the first call runs the query.
  ///
  /// @return null after the last
  @Nullable Chunk next() throws SQLException;

  /// Stops the query at the database; may be called by any thread, before the first {@link #next}
  /// too.
  void cancel() throws SQLException;

  @Override
  void close() throws SQLException;

  /// Prepares a query on a connection.
  @FunctionalInterface
  interface Opening<C> {
    Cursor open(C connection, String sql) throws SQLException;
  }
}
