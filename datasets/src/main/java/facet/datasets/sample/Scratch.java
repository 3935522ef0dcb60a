package facet.datasets.sample;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/// A DuckDB in memory and of one thread, so that the files it writes are the same every time.
final class Scratch implements AutoCloseable {
  private final DuckDBConnection connection;

  Scratch() throws SQLException {
    connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:");
    run("SET threads = 1");
  }

  /// Something to do with the database; what it throws becomes a {@link FacetException}.
  interface Work<T> {
    T with(Scratch scratch) throws SQLException;
  }

  static <T> T use(Work<T> work) {
    try (var scratch = new Scratch()) {
      return work.with(scratch);
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The sample can't be written: "
              + e.getMessage()
              + " Check the folder and its free space.",
          e);
    }
  }

  DuckDBConnection connection() {
    return connection;
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// Statements separated by semicolons.
  void script(String sql) throws SQLException {
    for (var statement : sql.split(";\\s*\n", -1)) {
      if (!statement.isBlank()) {
        run(statement);
      }
    }
  }

  double number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getDouble(1);
    }
  }

  void append(String table, Stream<String[]> rows) throws SQLException {
    try (var appender = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, table)) {
      for (var row : rows.toList()) {
        appender.beginRow();
        for (var cell : row) {
          appender.append(cell);
        }
        appender.endRow();
      }
    }
  }

  static String list(List<String> values) {
    return "['" + String.join("', '", values) + "']";
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
