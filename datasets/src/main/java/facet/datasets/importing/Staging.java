package facet.datasets.importing;

import facet.datasets.Cancellation;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.NewVersion;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// The DuckDB connection an import works on: the new version's file, and a database `stage` in
/// memory for what is thrown away at the end. What exceeds the memory allowed goes to a file as it
/// is, which takes less than compressing it for one reading would.
final class Staging implements AutoCloseable {
  private final Connection connection;
  private final Cancellation cancellation;
  private final NewVersion target;

  private Staging(Connection connection, Cancellation cancellation, NewVersion target) {
    this.connection = connection;
    this.cancellation = cancellation;
    this.target = target;
  }

  static Staging open(NewVersion target, ImportSettings settings, Cancellation cancellation) {
    try {
      var connection = DriverManager.getConnection("jdbc:duckdb:" + target.file());
      var staging = new Staging(connection, cancellation, target);
      staging.execute("SET memory_limit = " + Sql.text(settings.memory()));
      staging.execute(
          "SET temp_directory = " + Sql.text(target.staging().resolve("tmp").toString()));
      staging.execute("SET TimeZone = 'UTC'");
      staging.attach("stage", ":memory:", false);
      return staging;
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, "The new version can't be written: " + e.getMessage(), e);
    }
  }

  void attach(String name, String file, boolean readOnly) {
    execute(
        "ATTACH %s AS %s%s"
            .formatted(Sql.text(file), Sql.name(name), readOnly ? " (READ_ONLY)" : ""));
  }

  java.nio.file.Path folder() {
    return target.staging();
  }

  /// Runs a statement.
  void execute(String sql) {
    cancellation.check();
    try (var statement = connection.createStatement();
        var _ = cancellation.onCancel(() -> cancel(statement))) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  long number(String sql) {
    return rows(sql, row -> row.getLong(1)).getFirst();
  }

  long rowsOf(String table) {
    return number("SELECT count(*) FROM " + table);
  }

  <T> List<T> rows(String sql, RowReader<T> reader) {
    cancellation.check();
    try (var statement = connection.createStatement();
        var _ = cancellation.onCancel(() -> cancel(statement));
        var result = statement.executeQuery(sql)) {
      var rows = new ArrayList<T>();
      while (result.next()) {
        rows.add(reader.read(result));
      }
      return rows;
    } catch (SQLException e) {
      throw failure(sql, e);
    }
  }

  /// Appends to a table of `stage`.
  void append(String table, Rows rows) {
    cancellation.check();
    try (var appender =
        connection.unwrap(DuckDBConnection.class).createAppender("stage", "main", table)) {
      rows.append(appender);
    } catch (SQLException e) {
      throw failure("append " + table, e);
    }
  }

  /// Writes rows to an appender.
  @FunctionalInterface
  interface Rows {
    void append(DuckDBAppender appender) throws SQLException;
  }

  /// Reads one row of a result.
  @FunctionalInterface
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private FacetException failure(String sql, SQLException e) {
    cancellation.check();
    var message = String.valueOf(e.getMessage());
    if (message.contains("Out of Memory") || message.contains("No space left")) {
      return new FacetException(ErrorCode.UNAVAILABLE, "The import stopped: " + message, e);
    }
    return new FacetException(
        ErrorCode.INTERNAL, "The import stopped at: " + sql + "\n" + message, e);
  }

  private static void cancel(java.sql.Statement statement) {
    try {
      statement.cancel();
    } catch (SQLException e) {
      throw new FacetException(ErrorCode.INTERNAL, "The import can't be cancelled.", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new FacetException(ErrorCode.UNAVAILABLE, "The new version can't be closed.", e);
    }
  }
}
