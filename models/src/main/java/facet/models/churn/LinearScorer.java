package facet.models.churn;

import java.util.List;

/// Log-odds as a weighted sum: logistic regression.
public record LinearScorer(double intercept, List<Double> weights) implements Scorer {
  public LinearScorer {
    weights = List.copyOf(weights);
    if (!Double.isFinite(intercept) || !weights.stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A weight is not a number");
    }
  }

  @Override
  public double logOdds(double[] inputs) {
    double sum = intercept;
    for (int i = 0; i < inputs.length; i++) {
      sum += weights.get(i) * inputs[i];
    }
    return sum;
  }

  @Override
  public int width() {
    return weights.size();
  }
}
