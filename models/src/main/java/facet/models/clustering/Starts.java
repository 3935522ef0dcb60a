package facet.models.clustering;

import facet.models.Progress;
import smile.clustering.CentroidClustering;
import smile.math.MathEx;

/// Fits a sample from several k-means++ starts (Arthur and Vassilvitskii 2007, Smile's) and keeps
/// the tightest.
final class Starts {
  private Starts() {}

  /// @param sample holds at least k different rows, or Smile's seeding would never end
  static Lloyd.Fit best(Points sample, int k, int restarts, long seed, Progress progress) {
    double[][] rows = sample.rows();
    // Smile keeps one generator per thread; seeding it here makes the starts ours whatever ran
    // before.
    MathEx.setSeed(seed);
    double[][][] starts = new double[restarts][][];
    for (int i = 0; i < restarts; i++) {
      progress.check();
      starts[i] = CentroidClustering.seeds(rows, k);
    }
    Lloyd.Fit best = Lloyd.run(sample, starts[0], progress);
    for (int i = 1; i < restarts; i++) {
      Lloyd.Fit next = Lloyd.run(sample, starts[i], progress);
      best = next.inertia() < best.inertia() ? next : best;
    }
    return best;
  }
}
