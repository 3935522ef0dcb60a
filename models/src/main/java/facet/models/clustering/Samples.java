package facet.models.clustering;

import java.util.Arrays;
import java.util.Random;

/// Seeded samples of rows, without replacement.
final class Samples {
  private Samples() {}

  /// `wanted` of `n` rows, ascending; all of them if there are not more.
  static int[] of(int n, int wanted, long seed) {
    if (wanted >= n) {
      return all(n);
    }
    int[] shuffled = shuffled(n, seed);
    int[] chosen = Arrays.copyOf(shuffled, wanted);
    Arrays.sort(chosen);
    return chosen;
  }

  static int[] shuffled(int n, long seed) {
    int[] rows = all(n);
    Random random = new Random(seed);
    for (int i = n - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      int swap = rows[i];
      rows[i] = rows[j];
      rows[j] = swap;
    }
    return rows;
  }

  private static int[] all(int n) {
    int[] rows = new int[n];
    Arrays.setAll(rows, i -> i);
    return rows;
  }
}
