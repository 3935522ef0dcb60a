package facet.query.engine;

import java.sql.SQLException;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/// A query of DuckDB through its chunk interface, which JDBC's own is half as fast as.
final class DuckDbCursor implements Cursor {
  private final DuckDBPreparedStatement statement;
  private @Nullable DuckDBChunkedResult result;

  DuckDbCursor(DuckDBConnection connection, String sql) throws SQLException {
    statement = connection.prepare(sql);
  }

  @Override
  public @Nullable Chunk next() throws SQLException {
    var running = result;
    if (running == null) {
      running = statement.query();
      result = running;
    }
    return running.nextChunk() ? new DuckDbChunk(running.chunk()) : null;
  }

  @Override
  public void cancel() throws SQLException {
    statement.cancel();
  }

  @Override
  public void close() throws SQLException {
    try (statement) {
      if (result != null) {
        result.close();
      }
    }
  }
}
