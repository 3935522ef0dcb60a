package facet.models.clustering;

import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/// Members of known groups: skewed spend, counts, ages and a feature with gaps.
record PlantedGroups(FeatureTable table, int[] truth) {
  static final List<String> FEATURES = List.of("spend", "orders", "age", "discount", "idle");

  // log spend, orders, age, discount share, log idle days
  private static final double[][] CENTRES = {
    {9, 12, 55, 0.05, 3},
    {6, 3, 30, 0.45, 4},
    {8, 2, 27, 0.1, 5},
    {5, 1, 42, 0.2, 7},
    {7, 9, 38, 0.3, 3}
  };

  static PlantedGroups of(int members, long seed) {
    Random random = new Random(seed);
    double[][] columns = new double[FEATURES.size()][members];
    int[] ordinals = new int[members];
    int[] truth = new int[members];
    for (int row = 0; row < members; row++) {
      ordinals[row] = 3 * row + 1;
      truth[row] = Math.min(random.nextInt(6), 4);
      double[] centre = CENTRES[truth[row]];
      columns[0][row] = Math.exp(centre[0] + 0.4 * random.nextGaussian());
      columns[1][row] = Math.max(1, Math.round(centre[1] + random.nextGaussian()));
      columns[2][row] =
          random.nextInt(50) == 0 ? Double.NaN : centre[2] + 4 * random.nextGaussian();
      columns[3][row] = Math.clamp(centre[3] + 0.06 * random.nextGaussian(), 0, 1);
      columns[4][row] = Math.exp(centre[4] + 0.4 * random.nextGaussian());
    }
    return new PlantedGroups(FeatureTable.of(ordinals, FEATURES, columns), truth);
  }

  FeatureSource source() {
    return (names, asOf) -> table;
  }

  static ClusterPlan plan(int minK, int maxK) {
    return new ClusterPlan(FEATURES, LocalDate.of(2026, 10, 31), minK, maxK, 20261031);
  }
}
