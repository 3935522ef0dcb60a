package facet.models.evaluation;

import java.util.Arrays;

/// Sorts row numbers by score from high to low, equal scores by row.
final class Descending {
  private Descending() {}

  static int[] order(double[] scores) {
    for (double score : scores) {
      if (Double.isNaN(score)) {
        throw new IllegalArgumentException("A score is missing (NaN)");
      }
    }
    Integer[] boxed = new Integer[scores.length];
    Arrays.setAll(boxed, i -> i);
    Arrays.sort(boxed, (a, b) -> Double.compare(scores[b], scores[a]));
    return Arrays.stream(boxed).mapToInt(Integer::intValue).toArray();
  }
}
