package facet.query.audience;

import facet.query.engine.Chunk;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import java.util.Arrays;
import java.util.function.Consumer;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/// Gathers the ordinals in a result's first column, in whichever order they come.
public final class GatheredOrdinals implements Consumer<Chunk> {
  private long[] words = new long[1 << 12];

  /// The ordinals that a plan gives.
  static RoaringBitmap of(OpenVersion data, Plan plan) {
    var gathered = new GatheredOrdinals();
    data.engine().query(plan, gathered);
    return gathered.bitmap();
  }

  @Override
  public void accept(Chunk chunk) {
    int rows = chunk.rows();
    for (int row = 0; row < rows; row++) {
      int ordinal = chunk.whole(0, row);
      int word = ordinal >> 6;
      if (word >= words.length) {
        words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
      }
      words[word] |= 1L << ordinal;
    }
  }

  public RoaringBitmap bitmap() {
    return BitSetUtil.bitmapOf(words);
  }
}
