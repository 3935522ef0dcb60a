package facet.datasets.crm.jdbc;

import facet.datasets.crm.Stop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sees whether the table fits a delivery, and creates what is missing where that is allowed.
final class TableCheck {

  private static final String COLUMNS =
      "SELECT a.attname, format_type(a.atttypid, NULL) FROM pg_attribute a"
          + " WHERE a.attrelid = to_regclass(?) AND a.attnum > 0 AND NOT a.attisdropped";
  private static final String UNIQUE_KEYS =
      "SELECT string_agg(a.attname, ',' ORDER BY a.attname) FROM pg_index i"
          + " JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)"
          + " WHERE i.indrelid = to_regclass(?) AND i.indisunique AND i.indpred IS NULL"
          + " GROUP BY i.indexrelid";

  private final Connection connection;
  private final TableSettings settings;

  TableCheck(Connection connection, TableSettings settings) {
    this.connection = connection;
    this.settings = settings;
  }

  Optional<Stop> prepare(List<String> fields) throws SQLException {
    var statements = new TableStatements(settings, fields, Map.of());
    if (settings.createMissing()) {
      create(statements, fields);
    }
    Map<String, String> types = types();
    if (types.isEmpty()) {
      return misconfigured("There is no table %s. Create it: %s", statements.createTable());
    }
    List<String> missing = new ArrayList<>(neededColumns(fields));
    missing.removeAll(types.keySet());
    if (!missing.isEmpty()) {
      return misconfigured("Table %s lacks the column(s) %s", String.join(", ", missing));
    }
    if (!hasUniqueKey()) {
      return misconfigured(
          "Table %s has no unique key over publication and member. Add it: %s",
          statements.addUniqueKey());
    }
    return exists(settings.table() + "_fence")
        ? Optional.empty()
        : misconfigured("Table %s has no fence beside it. Add it: %s", statements.createFence());
  }

  private void create(TableStatements statements, List<String> fields) throws SQLException {
    if (!exists(settings.table())) {
      execute(statements.createTable());
    }
    Map<String, String> types = types();
    for (String field : fields) {
      if (!types.containsKey(field)) {
        execute(statements.addColumn(field));
      }
    }
    if (!exists(settings.table() + "_fence")) {
      execute(statements.createFence());
    }
  }

  private List<String> neededColumns(List<String> fields) {
    List<String> needed = new ArrayList<>(fields);
    needed.addAll(List.of(settings.keyColumn(), settings.ownerColumn(), settings.runColumn()));
    return needed;
  }

  /// Type of each column; empty when there is no such table.
  Map<String, String> types() throws SQLException {
    Map<String, String> types = new LinkedHashMap<>();
    try (PreparedStatement query = forTable(COLUMNS, settings.table());
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        types.put(rows.getString(1), rows.getString(2));
      }
    }
    return types;
  }

  private boolean exists(String table) throws SQLException {
    try (PreparedStatement query = forTable("SELECT to_regclass(?) IS NOT NULL", table);
        ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getBoolean(1);
    }
  }

  private boolean hasUniqueKey() throws SQLException {
    List<String> wanted = new ArrayList<>(List.of(settings.keyColumn(), settings.ownerColumn()));
    wanted.sort(null);
    try (PreparedStatement query = forTable(UNIQUE_KEYS, settings.table());
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        if (rows.getString(1).equals(String.join(",", wanted))) {
          return true;
        }
      }
    }
    return false;
  }

  private PreparedStatement forTable(String sql, String table) throws SQLException {
    PreparedStatement query = connection.prepareStatement(sql);
    query.setString(1, Identifier.quotedTable(table));
    return query;
  }

  private void execute(String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  private Optional<Stop> misconfigured(String message, String detail) {
    return Optional.of(new Stop.Misconfigured(message.formatted(settings.table(), detail)));
  }
}
