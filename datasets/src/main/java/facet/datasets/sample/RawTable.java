package facet.datasets.sample;

import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// Rows of whole numbers on their way into a table.
final class RawTable implements AutoCloseable {
  /// Stands for a missing value.
  static final long NONE = Long.MIN_VALUE;

  private final DuckDBAppender appender;

  RawTable(DuckDBConnection connection, String name) throws SQLException {
    appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, name);
  }

  void row(long... values) throws SQLException {
    appender.beginRow();
    for (long value : values) {
      if (value == NONE) {
        appender.appendNull();
      } else {
        appender.append(value);
      }
    }
    appender.endRow();
  }

  @Override
  public void close() throws SQLException {
    appender.close();
  }
}
