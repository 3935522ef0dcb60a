package facet.models.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Learns the steps for one feature from the training members' values.
final class StepLearner {
  /// Below this share a feature's gaps (or its values) are too few to learn anything from.
  private static final double RARE = 0.005;

  private static final double SKEWED = 1.0;

  private StepLearner() {}

  /// No steps at all if the feature says nothing.
  static List<Step> learn(String feature, double[] values, Preparation.Rules rules) {
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
    List<Step> steps = new ArrayList<>();
    if (known.length > 0 && known[0] < known[known.length - 1]) {
      steps.add(value(feature, values, known, rules.tail()));
    }
    double missing = values.length == 0 ? 0 : 1 - (double) known.length / values.length;
    if (rules.flagMissing() && missing >= RARE && missing <= 1 - RARE) {
      double scale = Math.sqrt(missing * (1 - missing));
      steps.add(new Step(feature, true, 0, 0, 1, false, missing, scale));
    }
    return steps;
  }

  private static Step value(String feature, double[] values, double[] sorted, double tail) {
    int last = sorted.length - 1;
    double low = sorted[(int) Math.round(tail * last)];
    double high = sorted[(int) Math.round((1 - tail) * last)];
    if (low == high) {
      // Nearly everybody has the same value; the few others are the information.
      low = sorted[0];
      high = sorted[last];
    }
    double fill = sorted[last / 2];
    boolean log = false;
    if (low >= 0) {
      double plain = skewness(clamped(sorted, low, high, false));
      double logged = skewness(clamped(sorted, low, high, true));
      log = plain > SKEWED && Math.abs(logged) < plain;
    }
    Step bare = new Step(feature, false, fill, low, high, log, 0, 1);
    double[] shaped = Arrays.stream(values).map(bare::apply).toArray();
    double mean = mean(shaped);
    return new Step(feature, false, fill, low, high, log, mean, deviation(shaped, mean));
  }

  private static double[] clamped(double[] values, double low, double high, boolean log) {
    return Arrays.stream(values)
        .map(v -> Math.clamp(v, low, high))
        .map(v -> log ? Math.log1p(v) : v)
        .toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double v : values) {
      sum += v;
    }
    return sum / values.length;
  }

  private static double deviation(double[] values, double mean) {
    double sum = 0;
    for (double v : values) {
      sum += (v - mean) * (v - mean);
    }
    return Math.sqrt(sum / values.length);
  }

  private static double skewness(double[] values) {
    double mean = mean(values);
    double sd = deviation(values, mean);
    double sum = 0;
    for (double v : values) {
      double z = (v - mean) / sd;
      sum += z * z * z;
    }
    return sum / values.length;
  }
}
