package facet.models.churn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where to draw the line: today's scores counted by chance, beside what the same line would have
/// found in the test.
final class ScoreTable {
  private static final int BINS = 50;
  private static final int CUTS = 100;

  private ScoreTable() {}

  static List<Integer> histogram(double[] scores) {
    int[] counts = new int[BINS];
    for (double score : scores) {
      counts[Math.min(BINS - 1, (int) (score * BINS))]++;
    }
    return Arrays.stream(counts).boxed().toList();
  }

  static List<Cut> cuts(double[] scores, double[] tested, boolean[] churned) {
    int[] members = atOrAbove(scores, null);
    int[] found = atOrAbove(tested, null);
    int[] leavers = atOrAbove(tested, churned);
    List<Cut> cuts = new ArrayList<>();
    for (int i = 0; i <= CUTS; i++) {
      cuts.add(
          new Cut(
              (double) i / CUTS,
              members[i],
              (double) leavers[i] / found[i],
              (double) leavers[i] / leavers[0]));
    }
    return cuts;
  }

  /// How many of (if given) `those` score at least 0, 0.01 … 1.
  private static int[] atOrAbove(double[] scores, boolean @Nullable [] those) {
    int[] counts = new int[CUTS + 1];
    for (int row = 0; row < scores.length; row++) {
      if (those == null || those[row]) {
        counts[step(scores[row])]++;
      }
    }
    for (int i = CUTS - 1; i >= 0; i--) {
      counts[i] += counts[i + 1];
    }
    return counts;
  }

  /// The last of 0, 0.01 … 1 that is not above the score; multiplying alone may miss it by one.
  private static int step(double score) {
    int near = (int) (score * CUTS);
    if (near < CUTS && (double) (near + 1) / CUTS <= score) {
      return near + 1;
    }
    return (double) near / CUTS > score ? near - 1 : near;
  }
}
