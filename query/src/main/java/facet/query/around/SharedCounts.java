package facet.query.around;

import java.util.List;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/// Counts what every two of many sets share. The sets are written out bit by bit, a quarter of a
/// megabyte for two million members each, and compared a stretch at a time that the processor's
/// cache holds: the time depends on how many sets and members there are, not on the sets' shapes.
final class SharedCounts {
  private static final int STRETCH = 1024;

  private SharedCounts() {}

  /// @return `shared[one][other]` for every other ≥ one; a set shares with itself all it has
  static long[][] of(List<RoaringBitmap> sets) {
    var bits = sets.stream().map(BitSetUtil::toLongArray).toArray(long[][]::new);
    var shared = new long[bits.length][bits.length];
    int longest = 0;
    for (var words : bits) {
      longest = Math.max(longest, words.length);
    }
    for (int from = 0; from < longest; from += STRETCH) {
      for (int one = 0; one < bits.length; one++) {
        for (int other = one; other < bits.length; other++) {
          shared[one][other] += shared(bits[one], bits[other], from);
        }
      }
    }
    return shared;
  }

  private static int shared(long[] one, long[] other, int from) {
    int to = Math.min(from + STRETCH, Math.min(one.length, other.length));
    int count = 0;
    for (int i = from; i < to; i++) {
      count += Long.bitCount(one[i] & other[i]);
    }
    return count;
  }
}
