package facet.query.columns;

import facet.datasets.store.DataVersion;
import facet.query.recent.Recent;
import java.util.Optional;

/// Columns of every data version that is asked about, kept within one limit of memory (least
/// recently used go first). Thread-safe.
public final class ColumnCache {
  private record Key(String dataset, int version, Columns.Key column) {
    static Key of(DataVersion version, Columns.Key column) {
      return new Key(version.model().dataset(), version.number(), column);
    }
  }

  private final Recent<Key, Column> kept;

  /// @param limit bytes that all columns together may take
  public ColumnCache(long limit) {
    this.kept = new Recent<>(limit, Column::bytes);
  }

  /// @param columns how many are kept
  public record Figures(int columns, long bytes) {}

  public Figures figures() {
    return new Figures(kept.size(), kept.total());
  }

  public void clear() {
    kept.clear();
  }

  Optional<Column> find(DataVersion version, Columns.Key column) {
    return kept.find(Key.of(version, column));
  }

  void keep(DataVersion version, Columns.Key column, Column values) {
    kept.keep(Key.of(version, column), values);
  }
}
