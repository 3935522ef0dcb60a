package facet.models.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns the steps for one feature from the training members' values.
///
/// Ends and skewness come from at most [#SAMPLE] of the known values, evenly picked; centre and
/// scale from all members.
final class StepLearner {
  static final int SAMPLE = 100_000;

  /// Below this share a feature's gaps (or its values) are too few to learn anything from.
  private static final double RARE = 0.005;

  private static final double SKEWED = 1.0;

  private StepLearner() {}

  /// No steps at all if the feature says nothing.
  static List<Step> learn(String feature, double[] values, Preparation.Rules rules) {
    int known = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        known++;
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    List<Step> steps = new ArrayList<>();
    if (least < most) {
      steps.add(value(feature, values, picked(values, known), rules.tail(), least, most));
    }
    double missing = values.length == 0 ? 0 : 1 - (double) known / values.length;
    if (rules.flagMissing() && missing >= RARE && missing <= 1 - RARE) {
      double scale = Math.sqrt(missing * (1 - missing));
      steps.add(new Step(feature, true, 0, 0, 1, false, missing, scale));
    }
    return steps;
  }

  private static Step value(
      String feature, double[] values, double[] sorted, double tail, double least, double most) {
    int last = sorted.length - 1;
    double low = sorted[(int) Math.round(tail * last)];
    double high = sorted[(int) Math.round((1 - tail) * last)];
    if (low == high) {
      // Nearly everybody has the same value; the few others are the information.
      low = least;
      high = most;
    }
    double fill = sorted[last / 2];
    boolean log = low >= 0 && eased(sorted, low, high);
    Step bare = new Step(feature, false, fill, low, high, log, 0, 1);
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += bare.apply(value);
    }
    double mean = sum / values.length;
    for (double value : values) {
      double gap = bare.apply(value) - mean;
      squares += gap * gap;
    }
    return new Step(feature, false, fill, low, high, log, mean, Math.sqrt(squares / values.length));
  }

  /// Whether a logarithm makes a skewed feature less so.
  private static boolean eased(double[] sorted, double low, double high) {
    double[] plain = new double[sorted.length];
    Arrays.setAll(plain, i -> Math.clamp(sorted[i], low, high));
    double skewness = skewness(plain);
    if (!(skewness > SKEWED)) {
      return false;
    }
    Arrays.setAll(plain, i -> Math.log1p(plain[i]));
    return Math.abs(skewness(plain)) < skewness;
  }

  /// Known values in ascending order, every so many-th if there are too many.
  private static double[] picked(double[] values, int known) {
    int every = Math.max(1, (known + SAMPLE - 1) / SAMPLE);
    double[] picked = new double[(known + every - 1) / every];
    int seen = 0;
    for (double value : values) {
      if (!Double.isNaN(value) && seen++ % every == 0) {
        picked[(seen - 1) / every] = value;
      }
    }
    Arrays.sort(picked);
    return picked;
  }

  private static double skewness(double[] values) {
    double mean = 0;
    for (double v : values) {
      mean += v / values.length;
    }
    double squares = 0;
    double cubes = 0;
    for (double v : values) {
      double gap = v - mean;
      squares += gap * gap;
      cubes += gap * gap * gap;
    }
    double variance = squares / values.length;
    return cubes / values.length / (variance * Math.sqrt(variance));
  }
}
