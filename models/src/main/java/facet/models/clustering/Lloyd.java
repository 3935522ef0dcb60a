package facet.models.clustering;

import facet.models.Progress;
import java.util.Arrays;

/// Lloyd's passes from given starts until no member changes cluster or nothing is gained any more.
///
/// Single-threaded on purpose: sums are added in one order, so the same input gives the same bits
/// on any machine.
final class Lloyd {
  private static final int MOST_PASSES = 200;
  private static final double GAIN = 1e-7;

  /// @param inertia sum of squared distances of members to the centre of their cluster
  record Fit(double[][] centres, int[] cluster, double inertia) {}

  private final Points points;
  private final double[][] centres;
  private final int[] cluster;
  private final int[] size;

  private Lloyd(Points points, double[][] starts) {
    this.points = points;
    this.centres = Arrays.stream(starts).map(double[]::clone).toArray(double[][]::new);
    this.cluster = new int[points.size()];
    this.size = new int[starts.length];
    Arrays.fill(cluster, -1);
  }

  static Fit run(Points points, double[][] starts, Progress progress) {
    Lloyd run = new Lloyd(points, starts);
    double inertia = Double.POSITIVE_INFINITY;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      progress.check();
      double before = inertia;
      inertia = run.assign();
      if (before - inertia <= GAIN * inertia) {
        break;
      }
      run.centre();
    }
    return new Fit(run.centres, run.cluster, inertia);
  }

  private double assign() {
    double inertia = 0;
    Arrays.fill(size, 0);
    for (int row = 0; row < cluster.length; row++) {
      int nearest = points.nearest(row, centres);
      cluster[row] = nearest;
      size[nearest]++;
      inertia += points.distance(row, centres[nearest]);
    }
    return inertia;
  }

  private void centre() {
    int width = points.width();
    double[][] sums = new double[centres.length][width];
    for (int row = 0; row < cluster.length; row++) {
      double[] sum = sums[cluster[row]];
      for (int d = 0; d < width; d++) {
        sum[d] += points.values()[row * width + d];
      }
    }
    for (int c = 0; c < centres.length; c++) {
      if (size[c] == 0) {
        restart(c);
        continue;
      }
      for (int d = 0; d < width; d++) {
        centres[c][d] = sums[c][d] / size[c];
      }
    }
  }

  /// An empty cluster starts again at the member farthest from its centre.
  private void restart(int empty) {
    int farthest = 0;
    double most = -1;
    for (int row = 0; row < cluster.length; row++) {
      double distance = points.distance(row, centres[cluster[row]]);
      if (distance > most) {
        most = distance;
        farthest = row;
      }
    }
    int at = farthest * points.width();
    centres[empty] = Arrays.copyOfRange(points.values(), at, at + points.width());
  }
}
