package facet.models.churn;

import facet.models.features.FeatureTable;
import facet.models.features.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/// Gives a member's reasons as Shapley values, by sampling (Štrumbelj and Kononenko 2014): starting
/// from a random other member, features are exchanged one by one, in random order, for the member's
/// own, and each is credited with what its exchange changed, averaged over many starts and orders.
///
/// Works alike for every algorithm, and the contributions always add up.
public final class ExplainMember {
  private static final int ORDERS = 200;

  private final ChurnModel model;
  private final FeatureTable others;
  private final long seed;

  /// @param others members to compare with, e.g. a sample of a few hundred of those scored
  public ExplainMember(ChurnModel model, FeatureTable others, long seed) {
    if (others.size() == 0) {
      throw new IllegalArgumentException("There is nobody to compare with");
    }
    this.model = model;
    this.others = others;
    this.seed = seed;
  }

  /// The reasons of the member in a row of the table.
  public Reasons of(FeatureTable table, int row) {
    List<String> features = model.preparation().features();
    double[] own = raw(table, row);
    double[] contribution = new double[features.size()];
    double average = 0;
    Random random = new Random(seed);
    int[] order = new int[features.size()];
    for (int draw = 0; draw < ORDERS; draw++) {
      shuffle(order, random);
      double[] mixed = raw(others, random.nextInt(others.size()));
      double before = chance(features, mixed);
      average += before / ORDERS;
      for (int feature : order) {
        mixed[feature] = own[feature];
        double after = chance(features, mixed);
        contribution[feature] += (after - before) / ORDERS;
        before = after;
      }
    }
    List<Reasons.Reason> reasons = new ArrayList<>();
    for (int i = 0; i < own.length; i++) {
      reasons.add(new Reasons.Reason(features.get(i), own[i], contribution[i]));
    }
    reasons.sort(Comparator.comparingDouble((Reasons.Reason r) -> -Math.abs(r.contribution())));
    return new Reasons(average, chance(features, own), reasons);
  }

  private double[] raw(FeatureTable table, int row) {
    return model.preparation().features().stream().mapToDouble(f -> table.column(f)[row]).toArray();
  }

  private double chance(List<String> features, double[] raw) {
    List<Step> steps = model.preparation().steps();
    double[] inputs = new double[steps.size()];
    for (int s = 0; s < inputs.length; s++) {
      Step step = steps.get(s);
      inputs[s] = step.apply(raw[features.indexOf(step.feature())]);
    }
    return model.calibration().probability(model.scorer().logOdds(inputs));
  }

  private static void shuffle(int[] order, Random random) {
    for (int i = 0; i < order.length; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
  }
}
