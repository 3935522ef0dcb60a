package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/// Rows of texts as literals of their columns' types, inserted many at a time.
final class InsertedRows {
  /// Trino reads statements of up to a million characters.
  private static final int STATEMENT = 500_000;

  private final String insert;
  private final RelDataType columns;
  private final Connection target;
  private final StringBuilder rows = new StringBuilder();

  private InsertedRows(String insert, RelDataType columns, Connection target) {
    this.insert = insert;
    this.columns = columns;
    this.target = target;
  }

  static void copy(Engine source, Connection target, String table, RelDataType columns) {
    var from =
        columns.getFieldNames().stream()
            .map(name -> CopyToTrino.quoted(name) + "::VARCHAR")
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    var rows =
        new InsertedRows("INSERT INTO " + CopyToTrino.quoted(table) + " VALUES ", columns, target);
    source.query(from, rows::add);
    rows.flush();
  }

  private void add(Chunk chunk) {
    for (int row = 0; row < chunk.rows(); row++) {
      rows.append(rows.isEmpty() ? "(" : ", (");
      for (int column = 0; column < chunk.columns(); column++) {
        rows.append(column == 0 ? "" : ", ");
        append(chunk.text(column, row), columns.getFieldList().get(column).getType());
      }
      rows.append(')');
      if (rows.length() > STATEMENT) {
        flush();
      }
    }
  }

  private void flush() {
    if (rows.isEmpty()) {
      return;
    }
    try {
      JdbcEngine.execute(target, insert + rows);
    } catch (SQLException e) {
      throw new FacetException(ErrorCode.UNAVAILABLE, "Trino took no rows: " + e.getMessage(), e);
    }
    rows.setLength(0);
  }

  private void append(@Nullable String value, RelDataType type) {
    if (value == null) {
      rows.append("NULL");
      return;
    }
    switch (type.getSqlTypeName()) {
      case INTEGER, BIGINT, BOOLEAN -> rows.append(value);
      case VARCHAR -> quoted("", value);
      default -> quoted(type.getSqlTypeName().getName() + " ", value);
    }
  }

  private void quoted(String type, String value) {
    rows.append(type).append('\'').append(value.replace("'", "''")).append('\'');
  }
}
