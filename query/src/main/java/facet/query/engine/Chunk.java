package facet.query.engine;

import org.jspecify.annotations.Nullable;

/// Some thousand rows of a result, by column. Getters are strictly typed: the query casts. Valid
/// only until the sink that was given it returns.
public interface Chunk {
  int rows();

  int columns();

  /// An INTEGER, never missing.
  int whole(int column, int row);

  /// A BIGINT, never missing.
  long large(int column, int row);

  /// A DOUBLE; NaN where missing.
  double real(int column, int row);

  /// Text; null where missing.
  @Nullable String text(int column, int row);
}
