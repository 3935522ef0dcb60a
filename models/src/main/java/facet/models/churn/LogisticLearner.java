package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import java.util.ArrayList;
import java.util.List;
import smile.classification.LogisticRegression;

/// Smile's logistic regression with a light ridge penalty.
final class LogisticLearner {
  private static final LogisticRegression.Options OPTIONS =
      new LogisticRegression.Options(1.0, 1e-7, 500);

  private LogisticLearner() {}

  static LinearScorer fit(LearningSet set, Progress progress) {
    requireNumbers(set);
    progress.check();
    double[] found =
        LogisticRegression.binomial(set.inputs(), set.labels(), OPTIONS).coefficients();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < found.length - 1; i++) {
      weights.add(found[i]);
    }
    return new LinearScorer(found[found.length - 1], weights);
  }

  /// Smile answers all zeros, without a word, where an input is NaN.
  private static void requireNumbers(LearningSet set) {
    for (double[] row : set.inputs()) {
      for (double input : row) {
        if (!Double.isFinite(input)) {
          throw new FacetException(
              ErrorCode.INTERNAL,
              "A prepared input is not a number; logistic regression needs them all.");
        }
      }
    }
  }
}
