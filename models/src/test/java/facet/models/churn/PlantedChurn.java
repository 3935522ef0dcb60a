package facet.models.churn;

import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Members who leave by a known logistic law, drawn anew for every cut-off date; so the best AUC
/// anybody could reach is known too.
final class PlantedChurn {
  static final List<String> FEATURES =
      List.of("idle_days", "orders", "points_expiring", "discount", "age", "constant");
  static final LocalDate SCORE = LocalDate.of(2026, 10, 31);
  static final Windows WINDOWS = new Windows(720, 14, 180);

  private final int members;
  private final Map<LocalDate, FeatureTable> tables = new HashMap<>();
  private final Map<LocalDate, double[]> chances = new HashMap<>();
  private final Map<LocalDate, BitSet> stayed = new HashMap<>();

  PlantedChurn(int members) {
    this.members = members;
    ChurnPlan.Cuts cuts = plan(1).cuts();
    draw(cuts.train(), 1);
    draw(cuts.test(), 2);
    draw(cuts.score(), 3);
  }

  static ChurnPlan plan(long seed) {
    return ChurnPlan.scoringAt(SCORE, FEATURES, "idle_days", WINDOWS, seed);
  }

  FeatureSource features() {
    return (names, asOf) -> table(asOf);
  }

  OutcomeSource outcomes() {
    return (first, last) -> {
      BitSet active = stayed.get(first.minusDays(WINDOWS.gap() + 1L));
      if (active == null || !last.equals(first.plusDays(WINDOWS.outcome() - 1L))) {
        throw new AssertionError("Asked for %s to %s".formatted(first, last));
      }
      return active;
    };
  }

  FeatureTable table(LocalDate cut) {
    FeatureTable table = tables.get(cut);
    if (table == null) {
      throw new AssertionError("Asked as of " + cut);
    }
    return table;
  }

  double[] truth(LocalDate cut) {
    return chances.getOrDefault(cut, new double[0]);
  }

  boolean[] churned(LocalDate cut) {
    return Labelled.of(cut, table(cut), stayed.getOrDefault(cut, new BitSet())).churned();
  }

  private void draw(LocalDate cut, long seed) {
    Random random = new Random(seed);
    int[] ordinals = new int[members];
    double[][] columns = new double[FEATURES.size()][members];
    double[] chance = new double[members];
    BitSet active = new BitSet();
    for (int row = 0; row < members; row++) {
      ordinals[row] = 2 * row;
      double idle = Math.exp(4 + 1.1 * random.nextGaussian());
      double orders = 1 + Math.floor(-4 * Math.log(random.nextDouble()));
      double points = Math.exp(6 + random.nextGaussian());
      double discount = random.nextDouble();
      double age = 42 + 12 * random.nextGaussian();
      boolean ageKnown = random.nextInt(10) > 0;
      double logit =
          -0.4
              + 0.7 * (Math.log(idle) - 4)
              - 1.3 * (Math.log1p(orders) - 1.5)
              + 0.8 * (Math.log(points) - 6)
              + 1.0 * (discount - 0.5)
              + (ageKnown ? 0 : 0.8);
      double[] values = {idle, orders, points, discount, ageKnown ? age : Double.NaN, 1};
      for (int c = 0; c < values.length; c++) {
        columns[c][row] = values[c];
      }
      chance[row] = 1 / (1 + Math.exp(-logit));
      active.set(ordinals[row], random.nextDouble() >= chance[row]);
    }
    tables.put(cut, FeatureTable.of(ordinals, FEATURES, columns));
    chances.put(cut, chance);
    stayed.put(cut, active);
  }
}
