package facet.query.engine;

import facet.datasets.store.DerivedFact;
import facet.query.plan.MemberSchema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.rel.type.RelDataType;

/// Compares the tables of a schema with those that a member model asks for.
final class TableCheck {
  private TableCheck() {}

  private record Found(int type, String typeName, int scale) {
    boolean holds(RelDataType wanted) {
      return switch (wanted.getSqlTypeName()) {
        case INTEGER -> type == Types.INTEGER;
        case BIGINT -> type == Types.BIGINT;
        case DECIMAL ->
            (type == Types.DECIMAL || type == Types.NUMERIC) && scale == wanted.getScale();
        case DOUBLE -> type == Types.DOUBLE;
        case VARCHAR -> type == Types.VARCHAR || type == Types.LONGVARCHAR;
        case BOOLEAN -> type == Types.BOOLEAN || type == Types.BIT;
        case DATE -> type == Types.DATE;
        case TIMESTAMP -> type == Types.TIMESTAMP && !typeName.endsWith("tz");
        default -> throw new IllegalArgumentException("no column type " + wanted);
      };
    }
  }

  /// What is missing or different, in words.
  static List<String> of(Connection connection, StoreAddress address, MemberSchema schema)
      throws SQLException {
    var problems = new ArrayList<String>();
    if (new UnfinishedCopy(connection, address, UnfinishedCopy.VERSION).exists()) {
      problems.add("A copy was begun and not finished.");
    }
    for (var table : schema.tables().entrySet()) {
      var found = columns(connection, address, table.getKey());
      if (found.isEmpty()) {
        problems.add("There is no table " + table.getKey() + ".");
        continue;
      }
      for (var column : table.getValue().getFieldList()) {
        var name = table.getKey() + "." + column.getName();
        var there = found.get(column.getName());
        if (there == null) {
          problems.add("There is no column " + name + ".");
        } else if (!there.holds(column.getType())) {
          problems.add(
              "%s is %s, where %s is needed."
                  .formatted(name, there.typeName(), column.getType().getFullTypeString()));
        }
      }
    }
    return problems;
  }

  /// Whether a derived fact is there, all of it.
  static boolean holds(Connection connection, StoreAddress address, DerivedFact fact)
      throws SQLException {
    var table = MemberSchema.factTable(fact);
    return exists(connection, address, table)
        && !new UnfinishedCopy(connection, address, table).exists();
  }

  static boolean exists(Connection connection, StoreAddress address, String table)
      throws SQLException {
    return !columns(connection, address, table).isEmpty();
  }

  private static Map<String, Found> columns(
      Connection connection, StoreAddress address, String table) throws SQLException {
    var metadata = connection.getMetaData();
    var columns = new HashMap<String, Found>();
    try (var rows =
        metadata.getColumns(
            connection.getCatalog(),
            pattern(metadata, address.schema()),
            pattern(metadata, table),
            null)) {
      while (rows.next()) {
        columns.put(
            rows.getString("COLUMN_NAME"),
            new Found(
                rows.getInt("DATA_TYPE"),
                rows.getString("TYPE_NAME"),
                rows.getInt("DECIMAL_DIGITS")));
      }
    }
    return columns;
  }

  /// A name in a place where JDBC wants a pattern.
  private static String pattern(DatabaseMetaData metadata, String name) throws SQLException {
    return name.replace("_", metadata.getSearchStringEscape() + "_");
  }
}
