package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import facet.query.plan.Plan;
import facet.query.sql.FacetDuckDbDialect;
import facet.query.sql.SqlRenderer;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/// A DuckDB that reads one data version's file; other processes may read it at the same time.
/// Thread-safe. Every query blocks; interrupting the thread stops it and frees its cores.
public final class DuckDbEngine implements AutoCloseable {
  private final SqlRenderer renderer = new SqlRenderer(new FacetDuckDbDialect());
  private final EngineSettings settings;
  private final DuckDBConnection root;
  private final ConcurrentLinkedQueue<DuckDBConnection> idle = new ConcurrentLinkedQueue<>();
  private final Set<String> known = new HashSet<>();

  private DuckDbEngine(EngineSettings settings, DuckDBConnection root) {
    this.settings = settings;
    this.root = root;
  }

  /// @throws FacetException `UNAVAILABLE` when the file can't be read
  public static DuckDbEngine open(DataVersion version, EngineSettings settings) {
    try {
      var root = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      var engine = new DuckDbEngine(settings, root);
      execute(root, "SET memory_limit = '" + settings.memory() + "'");
      execute(root, "SET threads = " + settings.threads());
      execute(root, "SET preserve_insertion_order = false");
      execute(root, "ATTACH " + quoted(version.file()) + " AS store (READ_ONLY)");
      return engine;
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The data version " + version.file() + " can't be opened: " + e.getMessage(),
          e);
    }
  }

  /// Makes a derived fact readable as its table.
  public void know(DerivedFact fact) {
    var table = MemberSchema.factTable(fact);
    synchronized (known) {
      if (known.add(table)) {
        try {
          execute(
              root,
              "CREATE OR REPLACE VIEW memory.main.%s AS FROM read_parquet(%s)"
                  .formatted(table, quoted(fact.file())));
        } catch (SQLException e) {
          known.remove(table);
          throw failed(fact.reference(), e);
        }
      }
    }
  }

  /// The plan as this database's SQL.
  public String sql(Plan plan) {
    return renderer.render(plan.relation());
  }

  /// Runs a plan and hands over its result, chunk by chunk.
  public void query(Plan plan, Consumer<Chunk> sink) {
    query(sql(plan), sink);
  }

  /// Runs a query and hands over its result, chunk by chunk.
  ///
  /// @throws FacetException `CANCELLED` when the thread is interrupted, `UNAVAILABLE` when it takes
  ///   longer than allowed
  public void query(String sql, Consumer<Chunk> sink) {
    var connection = borrow();
    try {
      new RunningQuery(connection, sql, sink).run(settings.timeout());
      idle.add(connection);
    } catch (RuntimeException | Error e) {
      close(connection);
      throw e;
    }
  }

  private DuckDBConnection borrow() {
    var connection = idle.poll();
    if (connection != null) {
      return connection;
    }
    try {
      var fresh = root.duplicate();
      execute(fresh, "SET search_path = 'store.main,memory.main'");
      return fresh;
    } catch (SQLException e) {
      throw failed("the data version", e);
    }
  }

  @Override
  public void close() {
    for (var connection = idle.poll(); connection != null; connection = idle.poll()) {
      close(connection);
    }
    close(root);
  }

  private static void close(DuckDBConnection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw failed("the data version", e);
    }
  }

  private static void execute(DuckDBConnection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }

  private static FacetException failed(String what, SQLException e) {
    return new FacetException(
        ErrorCode.UNAVAILABLE, "DuckDB can't read " + what + ": " + e.getMessage(), e);
  }
}
