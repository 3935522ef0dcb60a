package facet.models.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.FacetException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PreparationTest {
  private static FeatureTable table(double[]... columns) {
    int[] members = new int[columns[0].length];
    Arrays.setAll(members, i -> i);
    List<String> names = List.of("a", "b", "c").subList(0, columns.length);
    return FeatureTable.of(members, names, columns);
  }

  @Test
  void inputsAreCentredAndScaled() {
    double[][] rows =
        Preparation.learn(table(new double[] {2, 4, 6, 8}), Preparation.Rules.CLUSTERING)
            .rows(table(new double[] {2, 4, 6, 8}));
    double sd = Math.sqrt(5);
    assertThat(rows[0][0]).isEqualTo(-3 / sd, within(1e-12));
    assertThat(rows[3][0]).isEqualTo(3 / sd, within(1e-12));
  }

  @Test
  void skewedAmountsAreLoggedAndSymmetricOnesAreNot() {
    Random random = new Random(7);
    double[] spend = new double[2000];
    double[] age = new double[2000];
    for (int i = 0; i < spend.length; i++) {
      spend[i] = Math.exp(5 + 1.5 * random.nextGaussian());
      age[i] = 40 + 10 * random.nextGaussian();
    }
    Preparation preparation = Preparation.learn(table(spend, age), Preparation.Rules.CLUSTERING);
    assertThat(preparation.steps()).extracting(Step::log).containsExactly(true, false);
  }

  @Test
  void extremesAreClampedToWhatNearlyEverybodyHas() {
    double[] values = new double[1001];
    Arrays.setAll(values, i -> i);
    values[1000] = 1e9;
    Step step = Preparation.learn(table(values), Preparation.Rules.CLUSTERING).steps().getFirst();
    assertThat(step.high()).isEqualTo(995);
    assertThat(step.apply(1e9)).isEqualTo(step.apply(995));
  }

  @Test
  void aGapIsFilledWithTheMedianAndFlaggedWherePredicting() {
    double nan = Double.NaN;
    FeatureTable table = table(new double[] {1, nan, 3, 5, nan});
    Preparation preparation = Preparation.learn(table, Preparation.Rules.PREDICTION);
    assertThat(preparation.steps()).extracting(Step::flag).containsExactly(false, true);
    double[][] rows = preparation.rows(table);
    assertThat(rows[1][0]).isEqualTo(rows[2][0]);
    assertThat(rows[1][1]).isPositive();
    assertThat(rows[2][1]).isNegative();
    assertThat(preparation.flat(table)).doesNotContain(nan);
  }

  @Test
  void aRareValueIsNotClampedAway() {
    double[] rare = new double[1000];
    rare[17] = 1;
    Step step = Preparation.learn(table(rare), Preparation.Rules.CLUSTERING).steps().getFirst();
    assertThat(step.apply(1)).isGreaterThan(step.apply(0));
  }

  @Test
  void constantAndEmptyFeaturesAreDroppedByName() {
    double nan = Double.NaN;
    Preparation preparation =
        Preparation.learn(
            table(new double[] {1, 2}, new double[] {3, 3}, new double[] {nan, nan}),
            Preparation.Rules.PREDICTION);
    assertThat(preparation.features()).containsExactly("a");
    assertThat(preparation.dropped()).containsExactly("b", "c");
  }

  @Test
  void nothingUsableIsRefused() {
    assertThatThrownBy(
            () -> Preparation.learn(table(new double[] {3, 3}), Preparation.Rules.CLUSTERING))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("None of the features [a] can be used");
    assertThatThrownBy(() -> Preparation.learn(table(new double[0]), Preparation.Rules.CLUSTERING))
        .hasMessageContaining("all 0 members");
  }
}
