package facet.models.churn;

import java.util.Arrays;

/// Keeps as many of the first trees as do best (least log-loss) on held-out members; more would
/// learn them by heart.
final class KeepTrees {
  private KeepTrees() {}

  static TreesScorer best(TreesScorer grown, LearningSet heldOut) {
    double[] logOdds = new double[heldOut.size()];
    Arrays.fill(logOdds, grown.base());
    int best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (int t = 0; t < grown.trees().size(); t++) {
      double loss = 0;
      for (int row = 0; row < logOdds.length; row++) {
        logOdds[row] += grown.trees().get(t).at(heldOut.inputs()[row]);
        loss += logLoss(logOdds[row], heldOut.churned()[row]);
      }
      if (loss < least) {
        least = loss;
        best = t + 1;
      }
    }
    return grown.first(Math.min(best, grown.trees().size()));
  }

  /// log(1 + exp(∓x)) without overflow.
  private static double logLoss(double logOdds, boolean positive) {
    double wrong = positive ? -logOdds : logOdds;
    return Math.max(wrong, 0) + Math.log1p(Math.exp(-Math.abs(wrong)));
  }
}
