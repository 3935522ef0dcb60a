package facet.query.around;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.TTest;

/// Effect sizes, tests and their correction.
final class Significance {
  /// Below so many members expected in a cell, chi-square says nothing reliable. Columns keep only
  /// values of twice as many members by themselves (`TextColumn.KEPT`).
  static final double LEAST_EXPECTED = 5;

  private Significance() {}

  /// A difference of means in standard deviations, pooled.
  static double cohensD(Difference.Spread one, Difference.Spread other) {
    double squares =
        (one.present() - 1) * square(one.deviation())
            + (other.present() - 1) * square(other.deviation());
    double pooled = Math.sqrt(squares / (one.present() + other.present() - 2));
    return (one.mean() - other.mean()) / pooled;
  }

  /// A difference of shares, so transformed that it counts alike wherever it lies.
  static double cohensH(double one, double other) {
    return 2 * Math.asin(Math.sqrt(one)) - 2 * Math.asin(Math.sqrt(other));
  }

  /// How likely such means are when both sides are alike, whatever their variances.
  static double welch(Difference.Spread one, Difference.Spread other) {
    return TTest.withDefaults()
        .test(
            one.mean(),
            square(one.deviation()),
            one.present(),
            other.mean(),
            square(other.deviation()),
            other.present())
        .getPValue();
  }

  /// How likely such counts are when both sides are alike.
  ///
  /// @param counts `counts[side][value]`
  static double chiSquare(long[][] counts) {
    return ChiSquareTest.withDefaults().test(counts).getPValue();
  }

  /// Whether a value that so many have can be tested.
  static boolean isTestable(long withIt, long ofOne, long ofOther) {
    return (double) withIt * Math.min(ofOne, ofOther) / (ofOne + ofOther) >= LEAST_EXPECTED;
  }

  /// The same differences, corrected for how many they are; the greatest effect first.
  static List<Difference> corrected(List<Difference> found) {
    var byChance = new ArrayList<>(found);
    byChance.sort(Comparator.comparingDouble(Difference::p));
    int tests = byChance.size();
    double least = 1;
    for (int rank = tests; rank >= 1; rank--) {
      var one = byChance.get(rank - 1);
      least = Math.min(least, one.p() * tests / rank);
      byChance.set(rank - 1, new Difference(one.term(), one.sides(), one.effect(), one.p(), least));
    }
    byChance.sort(
        Comparator.comparingDouble((Difference one) -> -Math.abs(one.effect()))
            .thenComparing(Difference::term));
    return byChance;
  }

  private static double square(double value) {
    return value * value;
  }
}
