package facet.datasets.crm.jdbc;

import facet.datasets.crm.BisectBatch;
import facet.datasets.crm.BisectBatch.Result;
import facet.datasets.crm.Capabilities;
import facet.datasets.crm.Delivery;
import facet.datasets.crm.Delta;
import facet.datasets.crm.Destination;
import facet.datasets.crm.Receipt;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Properties;

/// Upserts and deletes our rows in a PostgreSQL table, a batch in one transaction.
///
/// Each batch opens a connection of its own: runs are minutes or hours apart, and a connection kept
/// would only be one more thing that can be stale.
public final class TableDestination implements Destination {

  private static final int BATCH_ROWS = 5_000;
  private static final Capabilities CAPABILITIES =
      new Capabilities(true, true, true, false, true, true, BATCH_ROWS);

  private final TableSettings settings;
  private final String password;

  public TableDestination(TableSettings settings, String password) {
    this.settings = settings;
    this.password = password;
  }

  @Override
  public Capabilities capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Optional<Stop> prepare(Delivery delivery) {
    try (Connection connection = connect()) {
      connection.setAutoCommit(true);
      return new TableCheck(connection, settings).prepare(delivery.fields());
    } catch (SQLException e) {
      return Optional.of(SqlFault.stop(e));
    }
  }

  @Override
  public Receipt apply(Delta delta) {
    try (Connection connection = connect()) {
      var batch = new TableBatch(connection, statements(connection, delta), delta.delivery());
      return new BisectBatch(rows -> attempt(batch, connection, rows)).send(delta.rows());
    } catch (SQLException e) {
      return new Receipt(List.of(), Optional.of(SqlFault.stop(e)));
    }
  }

  private static Result attempt(TableBatch batch, Connection connection, List<RowOperation> rows) {
    try {
      Result result = batch.write(rows);
      if (result instanceof Result.Kept) {
        connection.commit();
      } else {
        connection.rollback();
      }
      return result;
    } catch (SQLException e) {
      return afterRollback(connection, SqlFault.of(e));
    }
  }

  private static Result afterRollback(Connection connection, Result result) {
    try {
      connection.rollback();
      return result;
    } catch (SQLException e) {
      return new Result.Stopped(SqlFault.stop(e));
    }
  }

  @Override
  public ReadBack readBack(Delta delta) {
    List<Found> found = new ArrayList<>(delta.rows().size());
    try (Connection connection = connect();
        PreparedStatement query =
            connection.prepareStatement(statements(connection, delta).readBack())) {
      List<RowOperation> kept = TableBatch.upserts(delta.rows());
      List<RowOperation> gone = TableBatch.removals(delta.rows());
      read(query, connection, delta, kept, found);
      read(query, connection, delta, gone, found);
      return new ReadBack(found, Optional.empty());
    } catch (SQLException e) {
      return new ReadBack(found, Optional.of(SqlFault.stop(e)));
    }
  }

  private static void read(
      PreparedStatement query,
      Connection connection,
      Delta delta,
      List<RowOperation> rows,
      List<Found> found)
      throws SQLException {
    int fields = delta.delivery().fields().size();
    int at = TableBatch.bindRows(query, connection, 1, rows, fields);
    query.setString(at, delta.delivery().publication());
    boolean removal = !rows.isEmpty() && rows.getFirst().action() == RowOperation.Action.REMOVE;
    try (ResultSet results = query.executeQuery()) {
      while (results.next()) {
        boolean present = results.getBoolean(2);
        boolean asAsked = removal ? !present : present && results.getBoolean(3);
        found.add(new Found(results.getString(1), present, asAsked));
      }
    }
  }

  @Override
  public Optional<Stop> finish(Delivery delivery) {
    return Optional.empty();
  }

  @Override
  public OptionalLong rowsHeld(String publication) {
    String sql = new TableStatements(settings, List.of(), Map.of()).count();
    try (Connection connection = connect();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setString(1, publication);
      try (ResultSet rows = query.executeQuery()) {
        return rows.next() ? OptionalLong.of(rows.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      return OptionalLong.empty();
    }
  }

  private TableStatements statements(Connection connection, Delta delta) throws SQLException {
    Map<String, String> types = new TableCheck(connection, settings).types();
    return new TableStatements(settings, delta.delivery().fields(), types);
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", password);
    properties.setProperty("connectTimeout", "10");
    properties.setProperty("socketTimeout", "60");
    properties.setProperty("ApplicationName", "Facet");
    Connection connection = DriverManager.getConnection(settings.url(), properties);
    connection.setAutoCommit(false);
    return connection;
  }
}
