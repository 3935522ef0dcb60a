package facet.query.audience;

import facet.query.engine.Chunk;
import facet.query.engine.OpenVersion;
import facet.query.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
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

  /// The ordinals that a plan gives, for each column after the first those beside which it has 1.
  static List<RoaringBitmap> each(OpenVersion data, Plan plan, int columns) {
    var gathered = Stream.generate(GatheredOrdinals::new).limit(columns).toList();
    data.engine()
        .query(
            plan,
            chunk -> {
              for (int column = 1; column <= columns; column++) {
                for (int row = 0; row < chunk.rows(); row++) {
                  if (chunk.whole(column, row) == 1) {
                    gathered.get(column - 1).add(chunk.whole(0, row));
                  }
                }
              }
            });
    return gathered.stream().map(GatheredOrdinals::bitmap).toList();
  }

  @Override
  public void accept(Chunk chunk) {
    int rows = chunk.rows();
    for (int row = 0; row < rows; row++) {
      add(chunk.whole(0, row));
    }
  }

  private void add(int ordinal) {
    int word = ordinal >> 6;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Math.max(word + 1, 2 * words.length));
    }
    words[word] |= 1L << ordinal;
  }

  public RoaringBitmap bitmap() {
    return BitSetUtil.bitmapOf(words);
  }
}
