package facet.query.engine;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/// A query through JDBC, fetched in batches.
final class JdbcCursor implements Cursor {
  private final Connection connection;
  private final Statement statement;
  private final String sql;
  private @Nullable ResultSet result;
  private @Nullable JdbcChunk chunk;

  private JdbcCursor(Connection connection, String sql) throws SQLException {
    this.connection = connection;
    this.statement = connection.createStatement();
    this.sql = sql;
  }

  static JdbcCursor open(Connection connection, String sql) throws SQLException {
    return new JdbcCursor(connection, sql);
  }

  /// In a transaction of its own: only there does PostgreSQL hand over a result in batches.
  static JdbcCursor openInTransaction(Connection connection, String sql) throws SQLException {
    connection.setAutoCommit(false);
    return new JdbcCursor(connection, sql);
  }

  @Override
  public @Nullable Chunk next() throws SQLException {
    var running = result;
    var rows = chunk;
    if (running == null || rows == null) {
      statement.setFetchSize(JdbcChunk.ROWS);
      running = statement.executeQuery(sql);
      rows = new JdbcChunk(running.getMetaData());
      result = running;
      chunk = rows;
    }
    return rows.fill(running) ? rows : null;
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
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }
}
