package facet.models.churn;

/// Turns log-odds into calibrated probability: 1 / (1 + exp(−(slope · x + intercept))), fitted on
/// members held out of training (Platt 1999). It keeps the order of members unless the slope is
/// zero.
public record PlattScale(double slope, double intercept) {
  private static final int MOST_STEPS = 100;

  public PlattScale {
    if (!Double.isFinite(slope) || !Double.isFinite(intercept)) {
      throw new IllegalArgumentException("Calibration is not a number");
    }
  }

  public double probability(double logOdds) {
    return 1 / (1 + Math.exp(-(slope * logOdds + intercept)));
  }

  /// Newton's method on the smoothed targets Platt proposes, which keep it finite even where
  /// classes part cleanly. A slope below zero (a score that ranks the wrong way round on held-out
  /// members) is kept at zero.
  static PlattScale fit(double[] logOdds, boolean[] positive) {
    double yes = 0;
    for (boolean p : positive) {
      yes += p ? 1 : 0;
    }
    double no = positive.length - yes;
    double high = (yes + 1) / (yes + 2);
    double low = 1 / (no + 2);
    double slope = 0;
    double intercept = Math.log((yes + 1) / (no + 1));
    for (int step = 0; step < MOST_STEPS; step++) {
      double[] d = derivatives(logOdds, positive, new double[] {slope, intercept, high, low});
      double determinant = d[2] * d[4] - d[3] * d[3];
      double alongSlope = (d[0] * d[4] - d[1] * d[3]) / determinant;
      double alongIntercept = (d[1] * d[2] - d[0] * d[3]) / determinant;
      double largest = Math.max(Math.abs(alongSlope), Math.abs(alongIntercept));
      // A long step from a flat start overshoots; the likelihood is concave, so shorter steps still
      // arrive.
      double part = Math.min(1, 2 / Math.max(largest, 1e-12));
      slope -= part * alongSlope;
      intercept -= part * alongIntercept;
      if (largest < 1e-10) {
        break;
      }
    }
    return slope > 0
        ? new PlattScale(slope, intercept)
        : new PlattScale(0, Math.log((yes + 1) / (no + 1)));
  }

  /// Gradient (slope, intercept), then second derivatives (slope², slope·intercept, intercept²)
  /// with a whiff of ridge.
  private static double[] derivatives(double[] x, boolean[] positive, double[] at) {
    double[] d = {0, 0, 1e-9, 0, 1e-9};
    for (int i = 0; i < x.length; i++) {
      double p = 1 / (1 + Math.exp(-(at[0] * x[i] + at[1])));
      double miss = p - (positive[i] ? at[2] : at[3]);
      double weight = p * (1 - p);
      d[0] += miss * x[i];
      d[1] += miss;
      d[2] += weight * x[i] * x[i];
      d[3] += weight * x[i];
      d[4] += weight;
    }
    return d;
  }
}
