package facet.query.engine;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// Some two thousand rows of a result, by column. Getters are strictly typed: the query casts.
public final class Chunk {
  private final DuckDBDataChunkReader reader;
  private final DuckDBReadableVector[] columns;

  Chunk(DuckDBDataChunkReader reader) {
    this.reader = reader;
    this.columns = new DuckDBReadableVector[Math.toIntExact(reader.columnCount())];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = reader.vector(i);
    }
  }

  public int rows() {
    return Math.toIntExact(reader.rowCount());
  }

  public int columns() {
    return columns.length;
  }

  public int whole(int column, int row) {
    return columns[column].getInt(row);
  }

  public long large(int column, int row) {
    return columns[column].getLong(row);
  }

  /// NaN where missing.
  public double real(int column, int row) {
    return columns[column].getDouble(row, Double.NaN);
  }

  public @Nullable String text(int column, int row) {
    return columns[column].isNull(row) ? null : columns[column].getString(row);
  }
}
