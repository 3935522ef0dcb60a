package facet.models.evaluation;

import java.util.Arrays;

/// How far apart clusters are (Rousseeuw 1987), on a sample small enough for all pairwise
/// distances.
///
/// The distances are worked out once and serve every number of clusters tried on the same sample.
public final class Silhouette {
  private final int n;
  private final float[] distances;

  /// @param points row after row, `width` numbers each; memory is 4 bytes × rows²
  public Silhouette(double[] points, int width) {
    n = points.length / width;
    distances = new float[n * n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double sum = 0;
        for (int d = 0; d < width; d++) {
          double gap = points[i * width + d] - points[j * width + d];
          sum += gap * gap;
        }
        distances[i * n + j] = (float) Math.sqrt(sum);
        distances[j * n + i] = distances[i * n + j];
      }
    }
  }

  /// Mean over the sample of (b − a) / max(a, b): a, mean distance within the own cluster; b, to
  /// the nearest other one. From −1 to 1; a point alone in its cluster counts 0.
  public double of(int[] cluster, int k) {
    int[] size = new int[k];
    for (int c : cluster) {
      size[c]++;
    }
    double total = 0;
    double[] sum = new double[k];
    for (int i = 0; i < n; i++) {
      Arrays.fill(sum, 0);
      for (int j = 0; j < n; j++) {
        sum[cluster[j]] += distances[i * n + j];
      }
      total += ofPoint(sum, size, cluster[i]);
    }
    return total / n;
  }

  private static double ofPoint(double[] sum, int[] size, int own) {
    if (size[own] < 2) {
      return 0;
    }
    double a = sum[own] / (size[own] - 1);
    double b = Double.POSITIVE_INFINITY;
    for (int c = 0; c < size.length; c++) {
      if (c != own && size[c] > 0) {
        b = Math.min(b, sum[c] / size[c]);
      }
    }
    double larger = Math.max(a, b);
    return larger == 0 || Double.isInfinite(b) ? 0 : (b - a) / larger;
  }
}
