package facet.query.audience;

/// Members of leaf conditions, kept as bitmaps and shared among all who ask.
public final class LeafCache {
  private final long limit;

  /// @param limit bytes that all bitmaps together may take
  public LeafCache(long limit) {
    this.limit = limit;
  }

  public long limit() {
    return limit;
  }
}
