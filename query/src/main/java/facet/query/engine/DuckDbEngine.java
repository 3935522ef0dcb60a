package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import facet.query.plan.Plan;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/// A DuckDB that reads one data version's file; other processes may read it at the same time.
public final class DuckDbEngine implements Engine {
  private final Statements statements = EngineName.DUCKDB.statements();
  private final DuckDBConnection root;
  private final Connections<DuckDBConnection> connections;
  private final Set<String> known = new HashSet<>();

  private DuckDbEngine(EngineSettings settings, DuckDBConnection root) {
    this.root = root;
    this.connections = new Connections<>(statements.engine(), settings, this::connect);
  }

  @Override
  public String name() {
    return statements.engine();
  }

  @Override
  public Capabilities capabilities() {
    return statements.capabilities();
  }

  /// @throws FacetException `UNAVAILABLE` when the file can't be read
  public static DuckDbEngine open(DataVersion version, EngineSettings settings) {
    try {
      var root = DriverManager.getConnection("jdbc:duckdb:").unwrap(DuckDBConnection.class);
      try {
        attach(root, version.file(), settings);
      } catch (SQLException e) {
        root.close();
        throw e;
      }
      return new DuckDbEngine(settings, root);
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The data version " + version.file() + " can't be opened: " + e.getMessage(),
          e);
    }
  }

  private static void attach(DuckDBConnection root, Path file, EngineSettings settings)
      throws SQLException {
    execute(root, "SET memory_limit = '" + settings.memory() + "'");
    execute(root, "SET threads = " + settings.threads());
    execute(root, "SET preserve_insertion_order = false");
    execute(root, "ATTACH " + quoted(file) + " AS store (READ_ONLY)");
  }

  @Override
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

  @Override
  public String sql(Plan plan) {
    return statements.of(plan);
  }

  @Override
  public void query(String sql, Consumer<Chunk> sink) {
    connections.query(sql, DuckDbCursor::new, sink);
  }

  private DuckDBConnection connect() throws SQLException {
    var fresh = root.duplicate();
    execute(fresh, "SET search_path = 'store.main,memory.main'");
    return fresh;
  }

  @Override
  public void close() {
    connections.close();
    try {
      root.close();
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
