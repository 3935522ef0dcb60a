package facet.datasets.crm.jdbc;

import facet.datasets.crm.BisectBatch.Result;
import facet.datasets.crm.Delivery;
import facet.datasets.crm.Outcome;
import facet.datasets.crm.Receipt.RowOutcome;
import facet.datasets.crm.RowOperation;
import facet.datasets.crm.Stop;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Writes rows in the connection's open transaction; the caller commits or rolls back.
final class TableBatch {

  private final Connection connection;
  private final TableStatements statements;
  private final Delivery delivery;

  TableBatch(Connection connection, TableStatements statements, Delivery delivery) {
    this.connection = connection;
    this.statements = statements;
    this.delivery = delivery;
  }

  static List<RowOperation> upserts(List<RowOperation> rows) {
    return rows.stream().filter(row -> row.action() != RowOperation.Action.REMOVE).toList();
  }

  static List<RowOperation> removals(List<RowOperation> rows) {
    return rows.stream().filter(row -> row.action() == RowOperation.Action.REMOVE).toList();
  }

  Result write(List<RowOperation> rows) throws SQLException {
    if (!raiseFence()) {
      return new Result.Stopped(
          new Stop.Fenced(
              "A later writer has taken over " + delivery.publication() + " at the destination"));
    }
    List<RowOutcome> outcomes = new ArrayList<>(rows.size());
    upsert(upserts(rows), outcomes);
    delete(removals(rows), outcomes);
    return new Result.Kept(outcomes);
  }

  private boolean raiseFence() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(statements.raiseFence())) {
      statement.setString(1, delivery.publication());
      statement.setLong(2, delivery.fence());
      return statement.executeUpdate() == 1;
    }
  }

  private void upsert(List<RowOperation> rows, List<RowOutcome> outcomes) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Set<String> written;
    try (PreparedStatement statement = connection.prepareStatement(statements.upsert())) {
      statement.setString(1, delivery.publication());
      statement.setLong(2, delivery.run());
      bindRows(statement, connection, 3, rows, delivery.fields().size());
      written = keys(statement);
    }
    Set<String> newer = written.size() == rows.size() ? Set.of() : newerThanRun(rows);
    for (RowOperation row : rows) {
      String key = row.memberKey();
      if (newer.contains(key)) {
        outcomes.add(RowOutcome.because(key, Outcome.REJECTED, "A later run has written this row"));
      } else {
        outcomes.add(
            RowOutcome.done(key, written.contains(key) ? Outcome.APPLIED : Outcome.ALREADY));
      }
    }
  }

  private Set<String> newerThanRun(List<RowOperation> rows) throws SQLException {
    return keysOf(statements.newerThanRun(), rows);
  }

  private void delete(List<RowOperation> rows, List<RowOutcome> outcomes) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    Set<String> gone = keysOf(statements.delete(), rows);
    for (RowOperation row : rows) {
      String key = row.memberKey();
      outcomes.add(RowOutcome.done(key, gone.contains(key) ? Outcome.APPLIED : Outcome.ALREADY));
    }
  }

  private Set<String> keysOf(String sql, List<RowOperation> rows) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int at = bindRows(statement, connection, 1, rows, 0);
      statement.setString(at, delivery.publication());
      statement.setLong(at + 1, delivery.run());
      return keys(statement);
    }
  }

  private static Set<String> keys(PreparedStatement statement) throws SQLException {
    Set<String> keys = new HashSet<>();
    try (ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        keys.add(rows.getString(1));
      }
    }
    return keys;
  }

  /// Binds the keys and then one array per field; gives the next free parameter. Removals have no
  /// values: theirs are bound as missing.
  static int bindRows(
      PreparedStatement statement,
      Connection connection,
      int from,
      List<RowOperation> rows,
      int fields)
      throws SQLException {
    String[] keys = rows.stream().map(RowOperation::memberKey).toArray(String[]::new);
    statement.setArray(from, text(connection, keys));
    for (int field = 0; field < fields; field++) {
      @Nullable String[] column = new @Nullable String[rows.size()];
      for (int i = 0; i < column.length; i++) {
        List<@Nullable String> values = rows.get(i).values();
        column[i] = values.isEmpty() ? null : values.get(field);
      }
      statement.setArray(from + 1 + field, text(connection, column));
    }
    return from + 1 + fields;
  }

  private static Array text(Connection connection, @Nullable String[] values) throws SQLException {
    return connection.createArrayOf("text", values);
  }
}
