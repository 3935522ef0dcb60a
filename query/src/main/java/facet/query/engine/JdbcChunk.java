package facet.query.engine;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import org.jspecify.annotations.Nullable;

/// A chunk that rows of JDBC are copied into, again and again.
final class JdbcChunk implements Chunk {
  static final int ROWS = 4096;

  private final Column[] columns;
  private int rows;

  JdbcChunk(ResultSetMetaData types) throws SQLException {
    columns = new Column[types.getColumnCount()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = Column.of(types.getColumnType(i + 1));
    }
  }

  /// Takes the next rows.
  ///
  /// @return whether there were any
  boolean fill(ResultSet result) throws SQLException {
    rows = 0;
    while (rows < ROWS && result.next()) {
      for (int i = 0; i < columns.length; i++) {
        columns[i].take(result, i + 1, rows);
      }
      rows++;
    }
    return rows > 0;
  }

  @Override
  public int rows() {
    return rows;
  }

  @Override
  public int columns() {
    return columns.length;
  }

  @Override
  public int whole(int column, int row) {
    return ((Wholes) columns[column]).values[row];
  }

  @Override
  public long large(int column, int row) {
    return ((Larges) columns[column]).values[row];
  }

  @Override
  public double real(int column, int row) {
    return ((Reals) columns[column]).values[row];
  }

  @Override
  public @Nullable String text(int column, int row) {
    return ((Texts) columns[column]).values[row];
  }

  private sealed interface Column {
    void take(ResultSet result, int place, int row) throws SQLException;

    static Column of(int jdbcType) {
      return switch (jdbcType) {
        case Types.INTEGER -> new Wholes(new int[ROWS]);
        case Types.BIGINT -> new Larges(new long[ROWS]);
        case Types.DOUBLE -> new Reals(new double[ROWS]);
        default -> new Texts(new @Nullable String[ROWS]);
      };
    }
  }

  private record Wholes(int[] values) implements Column {
    @Override
    public void take(ResultSet result, int place, int row) throws SQLException {
      values[row] = result.getInt(place);
    }
  }

  private record Larges(long[] values) implements Column {
    @Override
    public void take(ResultSet result, int place, int row) throws SQLException {
      values[row] = result.getLong(place);
    }
  }

  private record Reals(double[] values) implements Column {
    @Override
    public void take(ResultSet result, int place, int row) throws SQLException {
      double value = result.getDouble(place);
      values[row] = result.wasNull() ? Double.NaN : value;
    }
  }

  private record Texts(@Nullable String[] values) implements Column {
    @Override
    public void take(ResultSet result, int place, int row) throws SQLException {
      values[row] = result.getString(place);
    }
  }
}
