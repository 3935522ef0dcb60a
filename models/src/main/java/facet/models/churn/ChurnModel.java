package facet.models.churn;

import facet.models.features.FeatureTable;
import facet.models.features.Preparation;
import facet.models.features.Step;
import java.util.List;

/// Everything needed to score any member: preparation, learned function, calibration. All of it
/// plain numbers.
public record ChurnModel(
    Algorithm algorithm, Preparation preparation, Scorer scorer, PlattScale calibration) {
  public ChurnModel {
    if (scorer.width() != preparation.width()) {
      throw new IllegalArgumentException(
          "The scorer takes %d inputs, the preparation makes %d"
              .formatted(scorer.width(), preparation.width()));
    }
  }

  /// The calibrated chance of churn of every member of the table, by row.
  public double[] probabilities(FeatureTable table) {
    List<Step> steps = preparation.steps();
    double[][] columns =
        steps.stream().map(s -> table.column(s.feature())).toArray(double[][]::new);
    double[] probabilities = new double[table.size()];
    double[] inputs = new double[steps.size()];
    for (int row = 0; row < probabilities.length; row++) {
      for (int s = 0; s < inputs.length; s++) {
        inputs[s] = steps.get(s).apply(columns[s][row]);
      }
      probabilities[row] = calibration.probability(scorer.logOdds(inputs));
    }
    return probabilities;
  }
}
