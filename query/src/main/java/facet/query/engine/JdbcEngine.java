package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import facet.query.plan.Plan;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// A database elsewhere, which holds a copy of a data version as tables of one schema.
abstract sealed class JdbcEngine implements Engine permits PostgresEngine, TrinoEngine {
  private final Statements statements;
  private final StoreAddress address;
  private final Cursor.Opening<Connection> opening;
  private final Connections<Connection> connections;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  JdbcEngine(Statements statements, EngineSettings settings, StoreAddress address, Access access) {
    this.statements = statements;
    this.address = address;
    this.opening = access.opening();
    this.connections = new Connections<>(statements.engine(), settings, access.connecting());
  }

  /// How connections are made, and queries begun on them.
  record Access(Callable<Connection> connecting, Cursor.Opening<Connection> opening) {}

  @Override
  public String name() {
    return statements.engine();
  }

  @Override
  public Capabilities capabilities() {
    return statements.capabilities();
  }

  /// Finds what is missing of the data version's tables.
  ///
  /// @throws FacetException `NOT_FOUND` when they aren't as the member model says
  void require(MemberSchema schema) {
    var problems = connections.with(connection -> TableCheck.of(connection, address, schema));
    if (!problems.isEmpty()) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "%s holds no copy of this data version that can be used. %s"
              .formatted(address, String.join(" ", problems)));
    }
  }

  @Override
  public void know(DerivedFact fact) {
    var table = MemberSchema.factTable(fact);
    if (known.contains(table)) {
      return;
    }
    if (!connections.with(connection -> TableCheck.holds(connection, address, fact))) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "%s is not in %s yet. Copy it there first (docs/distributed.md)."
              .formatted(fact.reference(), address));
    }
    known.add(table);
  }

  @Override
  public String sql(Plan plan) {
    return statements.of(plan);
  }

  @Override
  public void query(String sql, Consumer<Chunk> sink) {
    connections.query(sql, opening, sink);
  }

  @Override
  public void close() {
    connections.close();
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
