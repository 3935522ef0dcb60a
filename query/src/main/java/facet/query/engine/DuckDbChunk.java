package facet.query.engine;

import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/// A chunk over DuckDB's own vectors: nothing is copied.
final class DuckDbChunk implements Chunk {
  private final DuckDBDataChunkReader reader;
  private final DuckDBReadableVector[] columns;

  DuckDbChunk(DuckDBDataChunkReader reader) {
    this.reader = reader;
    this.columns = new DuckDBReadableVector[Math.toIntExact(reader.columnCount())];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = reader.vector(i);
    }
  }

  @Override
  public int rows() {
    return Math.toIntExact(reader.rowCount());
  }

  @Override
  public int columns() {
    return columns.length;
  }

  @Override
  public int whole(int column, int row) {
    return columns[column].getInt(row);
  }

  @Override
  public long large(int column, int row) {
    return columns[column].getLong(row);
  }

  @Override
  public double real(int column, int row) {
    return columns[column].getDouble(row, Double.NaN);
  }

  @Override
  public @Nullable String text(int column, int row) {
    return columns[column].isNull(row) ? null : columns[column].getString(row);
  }
}
