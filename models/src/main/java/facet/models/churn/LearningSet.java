package facet.models.churn;

import java.util.Arrays;

/// Prepared inputs with known outcomes.
@SuppressWarnings("ArrayRecordComponent")
record LearningSet(double[][] inputs, boolean[] churned) {

  int size() {
    return churned.length;
  }

  int width() {
    return inputs.length == 0 ? 0 : inputs[0].length;
  }

  int positives() {
    int count = 0;
    for (boolean c : churned) {
      count += c ? 1 : 0;
    }
    return count;
  }

  LearningSet at(int[] rows) {
    double[][] chosen = new double[rows.length][];
    boolean[] outcomes = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      chosen[i] = inputs[rows[i]];
      outcomes[i] = churned[rows[i]];
    }
    return new LearningSet(chosen, outcomes);
  }

  LearningSet first(int rows) {
    return rows >= size()
        ? this
        : new LearningSet(Arrays.copyOf(inputs, rows), Arrays.copyOf(churned, rows));
  }

  int[] labels() {
    int[] labels = new int[churned.length];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = churned[i] ? 1 : 0;
    }
    return labels;
  }

  double[] logOdds(Scorer scorer) {
    double[] out = new double[inputs.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = scorer.logOdds(inputs[i]);
    }
    return out;
  }
}
