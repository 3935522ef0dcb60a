package facet.models.clustering;

import java.util.Arrays;
import java.util.Comparator;

/// Principal axes of prepared members, by Jacobi's rotations on the covariance matrix (features are
/// few, so no native linear algebra is needed).
final class PrincipalAxes {
  private static final int MOST_SWEEPS = 60;

  private final double[][] matrix;
  private final double[][] vectors;
  private final Integer[] order;

  PrincipalAxes(Points points) {
    matrix = covariance(points);
    int n = matrix.length;
    vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && offDiagonal() > 1e-18; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(p, q);
        }
      }
    }
    order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, Comparator.comparingDouble((Integer i) -> -matrix[i][i]));
  }

  /// The weights of an axis, strongest axis first; all zero past the last. The largest weight is
  /// positive.
  double[] axis(int rank) {
    double[] axis = new double[order.length];
    if (rank < order.length) {
      Arrays.setAll(axis, i -> vectors[i][order[rank]]);
      double largest =
          Arrays.stream(axis).boxed().max(Comparator.comparingDouble(Math::abs)).orElse(0.0);
      if (largest < 0) {
        Arrays.setAll(axis, i -> -axis[i]);
      }
    }
    return axis;
  }

  /// Share of all variance along an axis.
  double share(int rank) {
    double all = 0;
    for (int i = 0; i < matrix.length; i++) {
      all += matrix[i][i];
    }
    return rank < order.length && all > 0 ? matrix[order[rank]][order[rank]] / all : 0;
  }

  private void rotate(int p, int q) {
    if (Math.abs(matrix[p][q]) < 1e-300) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * matrix[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int i = 0; i < matrix.length; i++) {
      turn(matrix[i], p, q, c, s);
    }
    double[] rowP = matrix[p];
    double[] rowQ = matrix[q];
    for (int i = 0; i < matrix.length; i++) {
      double atP = rowP[i];
      rowP[i] = c * atP - s * rowQ[i];
      rowQ[i] = s * atP + c * rowQ[i];
    }
    for (double[] vector : vectors) {
      turn(vector, p, q, c, s);
    }
  }

  private static void turn(double[] row, int p, int q, double c, double s) {
    double atP = row[p];
    row[p] = c * atP - s * row[q];
    row[q] = s * atP + c * row[q];
  }

  private double offDiagonal() {
    double sum = 0;
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += matrix[i][j] * matrix[i][j];
      }
    }
    return sum;
  }

  private static double[][] covariance(Points points) {
    int width = points.width();
    int n = points.size();
    double[] mean = new double[width];
    for (int i = 0; i < points.values().length; i++) {
      mean[i % width] += points.values()[i] / n;
    }
    double[][] sums = new double[width][width];
    for (int row = 0; row < n; row++) {
      for (int i = 0; i < width; i++) {
        double gap = points.values()[row * width + i] - mean[i];
        for (int j = 0; j <= i; j++) {
          sums[i][j] += gap * (points.values()[row * width + j] - mean[j]) / n;
          sums[j][i] = sums[i][j];
        }
      }
    }
    return sums;
  }
}
