package facet.models.churn;

import facet.models.Progress;
import facet.models.Progress.Stage;
import facet.models.evaluation.Ranking;
import facet.models.features.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Finds what drives a model on the test members: what shuffling a feature costs (Breiman 2001),
/// and how the chance moves with it (partial dependence, Friedman 2001). Both work alike for every
/// algorithm.
///
/// Features that say the same share their importance, or hide each other's: shuffling one leaves
/// the other.
final class ExplainDrivers {
  private static final int SHUFFLED = 4_000;
  private static final int CURVED = 400;
  private static final int POINTS = 11;

  private final ChurnModel model;
  private final FeatureTable sample;
  private final boolean[] churned;
  private final FeatureTable few;
  private final long seed;

  ExplainDrivers(ChurnModel model, Labelled test, long seed) {
    Labelled sampled = test.sample(SHUFFLED, seed);
    this.model = model;
    this.sample = sampled.table();
    this.churned = sampled.churned();
    this.few = test.sample(CURVED, seed).table();
    this.seed = seed;
  }

  List<Driver> explain(Progress progress) {
    List<String> features = model.preparation().features();
    double whole = auc(sample);
    double[] cost = new double[features.size()];
    for (int i = 0; i < cost.length; i++) {
      progress.step(Stage.EVALUATING, (double) i / cost.length);
      cost[i] = Math.max(0, whole - auc(shuffled(features.get(i))));
    }
    double all = Arrays.stream(cost).sum();
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < cost.length; i++) {
      List<Driver.Point> curve = curve(features.get(i));
      drivers.add(
          new Driver(features.get(i), all == 0 ? 0 : cost[i] / all, direction(curve), curve));
    }
    drivers.sort(Comparator.comparingDouble((Driver d) -> -d.share()));
    return drivers;
  }

  private double auc(FeatureTable table) {
    return Ranking.of(model.probabilities(table), churned).rocAuc();
  }

  private FeatureTable shuffled(String feature) {
    double[] values = sample.column(feature).clone();
    Random random = new Random(seed);
    for (int i = values.length - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      double swap = values[i];
      values[i] = values[j];
      values[j] = swap;
    }
    return sample.with(feature, values);
  }

  private List<Driver.Point> curve(String feature) {
    double[] known =
        Arrays.stream(sample.column(feature)).filter(v -> !Double.isNaN(v)).sorted().toArray();
    List<Driver.Point> curve = new ArrayList<>();
    for (int i = 0; i < POINTS && known.length > 0; i++) {
      // From the 2nd to the 98th hundredth: the last few members would stretch the curve.
      double quantile = 0.02 + 0.96 * i / (POINTS - 1);
      double value = known[(int) Math.round(quantile * (known.length - 1))];
      if (!curve.isEmpty() && curve.getLast().value() == value) {
        continue;
      }
      double[] same = new double[few.size()];
      Arrays.fill(same, value);
      double mean = Arrays.stream(model.probabilities(few.with(feature, same))).average().orElse(0);
      curve.add(new Driver.Point(value, mean));
    }
    return curve;
  }

  private static int direction(List<Driver.Point> curve) {
    if (curve.size() < 2) {
      return 0;
    }
    return (int) Math.signum(curve.getLast().probability() - curve.getFirst().probability());
  }
}
