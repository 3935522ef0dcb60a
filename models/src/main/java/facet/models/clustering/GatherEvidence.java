package facet.models.clustering;

import facet.models.Progress;
import facet.models.Progress.Stage;
import facet.models.evaluation.Agreement;
import facet.models.evaluation.Silhouette;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Tries each number of clusters on a sample and measures separation, stability and what stays
/// unexplained.
final class GatherEvidence {
  private static final int SILHOUETTE = 1_500;
  private static final int RESTARTS = 5;
  private static final int SPLITS = 3;

  private final Points sample;
  private final Points few;
  private final Silhouette silhouette;
  private final long seed;

  GatherEvidence(Points sample, long seed) {
    this.sample = sample;
    this.few = sample.at(Samples.of(sample.size(), SILHOUETTE, seed + 1));
    this.silhouette = new Silhouette(few.values(), few.width());
    this.seed = seed;
  }

  List<Evidence> over(int minK, int maxK, Progress progress) {
    double spread = sample.spread();
    List<Evidence> evidence = new ArrayList<>();
    for (int k = minK; k <= maxK; k++) {
      progress.step(Stage.COMPARING, (double) (k - minK) / (maxK - minK + 1));
      Lloyd.Fit fit = Starts.best(sample, k, RESTARTS, seed + k, progress);
      double apart = silhouette.of(classes(few, fit.centres()), k);
      evidence.add(new Evidence(k, apart, stability(k, progress), fit.inertia() / spread));
    }
    return evidence;
  }

  private double stability(int k, Progress progress) {
    double sum = 0;
    for (int split = 0; split < SPLITS; split++) {
      int[] shuffled = Samples.shuffled(sample.size(), seed + 100L * split);
      int half = shuffled.length / 2;
      Points left = sample.at(Arrays.copyOf(shuffled, half));
      Points right = sample.at(Arrays.copyOfRange(shuffled, half, shuffled.length));
      if (left.distinct(k) < k || right.distinct(k) < k) {
        return 0;
      }
      Lloyd.Fit one = Starts.best(left, k, 2, seed + split, progress);
      Lloyd.Fit other = Starts.best(right, k, 2, seed + split, progress);
      sum +=
          Agreement.adjustedRand(classes(sample, one.centres()), classes(sample, other.centres()));
    }
    return sum / SPLITS;
  }

  private static int[] classes(Points points, double[][] centres) {
    int[] classes = new int[points.size()];
    Arrays.setAll(classes, row -> points.nearest(row, centres));
    return classes;
  }
}
