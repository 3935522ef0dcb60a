package facet.datasets.sample;

import java.util.List;

/// Random draws that are the same on every machine: SplitMix64 (Steele, Lea and Flood 2014) and
/// `StrictMath`. Each stream of a seed is independent of the others, so members can be drawn in any
/// order.
final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Draw(long seed, long stream) {
    state = mix(mix(seed + GOLDEN) ^ (stream * GOLDEN + 1));
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }

  private long bits() {
    state += GOLDEN;
    return mix(state);
  }

  /// From 0 inclusive to 1 exclusive.
  double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /// A whole number from 0 to `limit` − 1.
  int below(int limit) {
    return (int) (unit() * limit);
  }

  /// A whole number, both ends included.
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  int poisson(double mean) {
    double floor = StrictMath.exp(-mean);
    double product = unit();
    int count = 0;
    while (product > floor && count < 60) {
      product *= unit();
      count++;
    }
    return count;
  }

  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
    return radius * StrictMath.cos(2 * StrictMath.PI * unit());
  }

  /// Gamma distributed with mean 1 (Marsaglia and Tsang 2000).
  double gamma(double shape) {
    double boost = shape < 1 ? StrictMath.pow(1 - unit(), 1 / shape) : 1;
    double d = (shape < 1 ? shape + 1 : shape) - 1.0 / 3;
    while (true) {
      double x = normal();
      double v = 1 + x / StrictMath.sqrt(9 * d);
      if (v > 0) {
        v = v * v * v;
        if (StrictMath.log(1 - unit()) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v * boost / shape;
        }
      }
    }
  }

  /// An index, each as likely as its weight.
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double left = unit() * sum;
    for (int i = 0; i < weights.length - 1; i++) {
      left -= weights[i];
      if (left < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }
}
