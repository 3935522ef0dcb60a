package facet.models.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// How well scores put those who will (positive) before those who will not, read from the highest
/// score down.
///
/// Members with equal scores form one step: their order is unknown, so every measure takes the
/// average over all orders of that step. A constant score therefore has a ROC-AUC of exactly one
/// half and a lift of exactly one.
public final class Ranking {
  private final double[] members; // cumulative members after each step, from 0
  private final double[] positives; // cumulative positives after each step, from 0

  private Ranking(double[] members, double[] positives) {
    this.members = members;
    this.positives = positives;
  }

  public static Ranking of(double[] scores, boolean[] positive) {
    if (scores.length != positive.length) {
      throw new IllegalArgumentException(
          "%d scores, %d outcomes".formatted(scores.length, positive.length));
    }
    int[] order = Descending.order(scores);
    double[] members = new double[scores.length + 1];
    double[] positives = new double[scores.length + 1];
    int steps = 0;
    double found = 0;
    for (int i = 0; i < order.length; i++) {
      found += positive[order[i]] ? 1 : 0;
      boolean stepEnds = i == order.length - 1 || scores[order[i]] != scores[order[i + 1]];
      if (stepEnds) {
        steps++;
        members[steps] = i + 1;
        positives[steps] = found;
      }
    }
    return new Ranking(Arrays.copyOf(members, steps + 1), Arrays.copyOf(positives, steps + 1));
  }

  public int members() {
    return (int) members[members.length - 1];
  }

  public int positives() {
    return (int) positives[positives.length - 1];
  }

  /// Share of positives among all; NaN without members.
  public double baseRate() {
    return (double) positives() / members();
  }

  /// The chance that a positive scores above a negative, ties counting half (Hanley and McNeil
  /// 1982); NaN if there are none of either.
  public double rocAuc() {
    double area = 0;
    for (int i = 1; i < members.length; i++) {
      double negatives = negatives(i) - negatives(i - 1);
      area += negatives * (positives[i] + positives[i - 1]) / 2;
    }
    return area / ((double) positives() * (members() - positives()));
  }

  /// Average precision: precision at each step weighted by the recall it adds; NaN without
  /// positives.
  public double prAuc() {
    double sum = 0;
    for (int i = 1; i < members.length; i++) {
      sum += (positives[i] - positives[i - 1]) * positives[i] / members[i];
    }
    return sum / positives();
  }

  /// Share of all positives found among the top `share` of members.
  public double gain(double share) {
    double wanted = share * members();
    int i = 1;
    while (i < members.length - 1 && members[i] < wanted) {
      i++;
    }
    double part = (wanted - members[i - 1]) / (members[i] - members[i - 1]);
    return (positives[i - 1] + part * (positives[i] - positives[i - 1])) / positives();
  }

  /// Cumulative gains at `points + 1` equally spaced shares, from 0 to 1.
  public List<Double> gains(int points) {
    List<Double> curve = new ArrayList<>();
    for (int i = 0; i <= points; i++) {
      curve.add(gain((double) i / points));
    }
    return curve;
  }

  /// For each tenth of members from the highest score down, its rate of positives over the rate of
  /// all.
  public List<Double> decileLift() {
    List<Double> lifts = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      lifts.add(10 * (gain((i + 1) / 10.0) - gain(i / 10.0)));
    }
    return lifts;
  }

  private double negatives(int step) {
    return members[step] - positives[step];
  }
}
