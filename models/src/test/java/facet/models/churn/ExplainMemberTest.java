package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.models.features.FeatureTable;
import facet.models.features.Preparation;
import facet.models.features.Step;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExplainMemberTest {
  private static final FeatureTable MEMBERS =
      FeatureTable.of(
          new int[] {1, 2, 3},
          List.of("idle", "orders", "shoe_size"),
          new double[][] {{0, 0, 4}, {1, 1, 0}, {36, 44, 40}});

  /// log-odds = idle − orders
  private static ChurnModel model() {
    Preparation preparation =
        new Preparation(List.of(step("idle"), step("orders"), step("shoe_size")), List.of());
    return new ChurnModel(
        Algorithm.LOGISTIC,
        preparation,
        new LinearScorer(0, List.of(1.0, -1.0, 0.0)),
        new PlattScale(1, 0));
  }

  private static Step step(String feature) {
    return new Step(feature, false, 0, -100, 100, false, 0, 1);
  }

  @Test
  void reasonsLeadFromTheAverageToTheMember() {
    FeatureTable others = MEMBERS.rows(new int[] {0, 1});
    Reasons reasons = new ExplainMember(model(), others, 1).of(MEMBERS, 2);
    assertThat(reasons.average()).isEqualTo(1 / (1 + Math.exp(1)), within(1e-12));
    assertThat(reasons.probability()).isEqualTo(1 / (1 + Math.exp(-4)), within(1e-12));
    double sum = reasons.reasons().stream().mapToDouble(Reasons.Reason::contribution).sum();
    assertThat(reasons.average() + sum).isEqualTo(reasons.probability(), within(1e-9));
    assertThat(reasons.reasons())
        .extracting(Reasons.Reason::feature)
        .containsExactly("idle", "orders", "shoe_size");
    assertThat(reasons.reasons().getFirst().value()).isEqualTo(4);
    assertThat(reasons.reasons().getLast().contribution()).isZero();
  }

  @Test
  void twoFeaturesShareAsShapleySays() {
    // others: idle 0, orders 1 (p(−1)); member: idle 4, orders 0. Exchanging idle first then
    // orders, or the reverse:
    Reasons reasons = new ExplainMember(model(), MEMBERS.rows(new int[] {0}), 1).of(MEMBERS, 2);
    double idle = (p(3) - p(-1) + p(4) - p(0)) / 2;
    double orders = (p(0) - p(-1) + p(4) - p(3)) / 2;
    assertThat(reasons.reasons().get(0).contribution()).isEqualTo(idle, within(0.02));
    assertThat(reasons.reasons().get(1).contribution()).isEqualTo(orders, within(0.02));
  }

  private static double p(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }

  @Test
  void somebodyMustBeThereToCompareWith() {
    assertThatThrownBy(() -> new ExplainMember(model(), MEMBERS.rows(new int[0]), 1))
        .hasMessageContaining("nobody to compare with");
  }
}
