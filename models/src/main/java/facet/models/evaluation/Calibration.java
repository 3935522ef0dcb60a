package facet.models.evaluation;

import java.util.ArrayList;
import java.util.List;

/// Whether predicted probabilities can be believed: predicted and seen rate in bins of (nearly)
/// equal size, low to high.
///
/// @param brier mean squared distance between probability and outcome, 0 is perfect
public record Calibration(List<Bin> bins, double brier) {

  /// @param predicted mean predicted probability
  /// @param seen share that turned out positive
  public record Bin(int members, double predicted, double seen) {}

  public Calibration {
    bins = List.copyOf(bins);
  }

  /// Equal probabilities are never torn apart, so there may be fewer bins than asked for.
  public static Calibration of(double[] probabilities, boolean[] positive, int bins) {
    int[] order = Descending.order(probabilities);
    int n = order.length;
    List<Bin> made = new ArrayList<>();
    int count = 0;
    double predicted = 0;
    double seen = 0;
    for (int i = n - 1; i >= 0; i--) {
      int row = order[i];
      count++;
      predicted += probabilities[row];
      seen += positive[row] ? 1 : 0;
      boolean full = (long) (n - i) * bins >= (long) n * (made.size() + 1);
      boolean tied = i > 0 && probabilities[order[i - 1]] == probabilities[row];
      if (i == 0 || (full && !tied)) {
        made.add(new Bin(count, predicted / count, seen / count));
        count = 0;
        predicted = 0;
        seen = 0;
      }
    }
    return new Calibration(made, brier(probabilities, positive));
  }

  /// The largest distance between predicted and seen rate over the bins.
  public double largestGap() {
    return bins.stream().mapToDouble(b -> Math.abs(b.predicted() - b.seen())).max().orElse(0);
  }

  /// Mean squared error of the probabilities (Brier 1950).
  public static double brier(double[] probabilities, boolean[] positive) {
    double sum = 0;
    for (int i = 0; i < probabilities.length; i++) {
      double miss = probabilities[i] - (positive[i] ? 1 : 0);
      sum += miss * miss;
    }
    return sum / probabilities.length;
  }
}
