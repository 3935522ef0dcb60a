package facet.models.clustering;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/// Prepared members as one flat array, row after row.
record Points(double[] values, int width) {

  int size() {
    return values.length / width;
  }

  Points at(int[] rows) {
    double[] chosen = new double[rows.length * width];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(values, rows[i] * width, chosen, i * width, width);
    }
    return new Points(chosen, width);
  }

  double[][] rows() {
    double[][] rows = new double[size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Arrays.copyOfRange(values, i * width, (i + 1) * width);
    }
    return rows;
  }

  /// How many different rows there are; stops counting at `limit`.
  int distinct(int limit) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < size() && seen.size() < limit; i++) {
      seen.add(Arrays.toString(Arrays.copyOfRange(values, i * width, (i + 1) * width)));
    }
    return seen.size();
  }

  double distance(int row, double[] centre) {
    double sum = 0;
    int at = row * width;
    for (int d = 0; d < width; d++) {
      double gap = values[at + d] - centre[d];
      sum += gap * gap;
    }
    return sum;
  }

  int nearest(int row, double[][] centres) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centres.length; c++) {
      double distance = distance(row, centres[c]);
      if (distance < least) {
        least = distance;
        best = c;
      }
    }
    return best;
  }

  /// Sum of squared distances to the common mean: the inertia of one single cluster.
  double spread() {
    double[] mean = new double[width];
    for (int i = 0; i < values.length; i++) {
      mean[i % width] += values[i] / size();
    }
    double sum = 0;
    for (int row = 0; row < size(); row++) {
      sum += distance(row, mean);
    }
    return sum;
  }
}
