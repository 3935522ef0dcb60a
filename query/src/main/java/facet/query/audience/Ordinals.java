package facet.query.audience;

import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/// Reads a plan's one column of ordinals.
final class Ordinals {
  private Ordinals() {}

  static RoaringBitmap of(OpenVersion data, Plan plan) {
    var words = new long[data.version().facts().ordinalLimit() / Long.SIZE + 1];
    data.engine()
        .query(
            plan,
            chunk -> {
              int rows = chunk.rows();
              for (int row = 0; row < rows; row++) {
                int ordinal = chunk.whole(0, row);
                words[ordinal >> 6] |= 1L << ordinal;
              }
            });
    return BitSetUtil.bitmapOf(words);
  }
}
