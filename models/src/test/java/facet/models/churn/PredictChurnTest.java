package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.CancelAfter;
import facet.models.Progress;
import facet.models.evaluation.Calibration;
import facet.models.evaluation.Ranking;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PredictChurnTest {
  private static final PlantedChurn PLANTED = new PlantedChurn(6_000);
  private static final ChurnResult RESULT = run(PLANTED, 20261031);

  private static ChurnResult run(PlantedChurn planted, long seed) {
    return new PredictChurn(planted.features(), planted.outcomes())
        .run(PlantedChurn.plan(seed), Progress.none());
  }

  @Test
  void theOutOfTimeAucBeatsRecencyAndComesNearTheBestPossible() {
    ChurnReport report = RESULT.report();
    double possible =
        Ranking.of(PLANTED.truth(report.test().cut()), PLANTED.churned(report.test().cut()))
            .rocAuc();
    assertThat(report.best().rocAuc()).isEqualTo(possible, within(0.02));
    assertThat(report.overRecency()).isGreaterThan(0.05);
    assertThat(report.candidate(Algorithm.BOOSTING).rocAuc()).isEqualTo(possible, within(0.02));
    assertThat(report.candidates())
        .isSortedAccordingTo((a, b) -> Double.compare(b.rocAuc(), a.rocAuc()));
  }

  @Test
  void chancesCanBeBelievedWhereOutcomesCameLater() {
    ChurnReport report = RESULT.report();
    for (Candidate candidate : report.candidates()) {
      assertThat(candidate.calibration().largestGap()).isLessThan(0.08);
      assertThat(candidate.calibration().bins()).hasSize(10);
    }
    double[] truth = PLANTED.truth(report.score().cut());
    double miss = 0;
    for (int row = 0; row < truth.length; row++) {
      miss += Math.abs(truth[row] - RESULT.scores().probability()[row]) / truth.length;
    }
    assertThat(miss).isLessThan(0.04);
  }

  @Test
  void everyEligibleMemberIsScoredAndEveryCutCountsThem() {
    ChurnReport report = RESULT.report();
    assertThat(RESULT.scores().members()).isEqualTo(PLANTED.table(PlantedChurn.SCORE).members());
    assertThat(report.histogram().stream().mapToInt(n -> n).sum()).isEqualTo(6_000);
    assertThat(report.cuts()).hasSize(101);
    assertThat(report.cuts().getFirst().members()).isEqualTo(6_000);
    assertThat(report.cuts().getFirst().recall()).isEqualTo(1);
    assertThat(report.cuts().getFirst().precision()).isEqualTo(report.test().churnRate());
    Cut half = report.cuts().get(50);
    int atLeastHalf = 0;
    for (double p : RESULT.scores().probability()) {
      atLeastHalf += p >= 0.5 ? 1 : 0;
    }
    assertThat(half.members()).isEqualTo(atLeastHalf);
  }

  @Test
  void driversAreRankedAndPointTheRightWay() {
    List<Driver> drivers = RESULT.report().drivers();
    assertThat(drivers.stream().mapToDouble(Driver::share).sum()).isEqualTo(1, within(1e-9));
    assertThat(drivers.getFirst().feature()).isIn("idle_days", "orders", "points_expiring");
    assertThat(direction("idle_days")).isPositive();
    assertThat(direction("orders")).isNegative();
    assertThat(direction("points_expiring")).isPositive();
    assertThat(drivers.getLast().share()).isLessThan(0.05);
    assertThat(RESULT.report().dropped()).containsExactly("constant");
  }

  private static int direction(String feature) {
    return RESULT.report().drivers().stream()
        .filter(d -> d.feature().equals(feature))
        .findFirst()
        .orElseThrow()
        .direction();
  }

  @Test
  void theFirstTenthIsRiskierThanTheAverage() {
    Candidate best = RESULT.report().best();
    assertThat(best.decileLift().getFirst()).isGreaterThan(1.5);
    assertThat(best.decileLift().getLast()).isLessThan(0.5);
    assertThat(best.decileLift().stream().mapToDouble(l -> l).average().orElse(0))
        .isEqualTo(1, within(1e-9));
    assertThat(best.gains()).hasSize(101).isSorted().endsWith(1.0);
  }

  @Test
  void theSameSeedGivesTheSameResultToTheLastBit() {
    ChurnResult again = run(PLANTED, 20261031);
    assertThat(again.scores().probability()).isEqualTo(RESULT.scores().probability());
    assertThat(again.report()).isEqualTo(RESULT.report());
  }

  @Test
  void outcomesOfOneKindAreRefusedWithCounts() {
    OutcomeSource nobody = (first, last) -> new BitSet();
    PredictChurn predict = new PredictChurn(PLANTED.features(), nobody);
    assertThatThrownBy(() -> predict.run(PlantedChurn.plan(1), Progress.none()))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ENOUGH_DATA))
        .hasMessageContaining("6000 eligible members, of whom 6000 left and 0 stayed");
  }

  @Test
  void noOrHardlyAnyMembersAreRefused() {
    for (int members : new int[] {0, 1, 40}) {
      assertThatThrownBy(() -> run(new PlantedChurn(members), 1))
          .isInstanceOfSatisfying(
              FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_ENOUGH_DATA))
          .hasMessageContaining("there are %d eligible members".formatted(members));
    }
  }

  @Test
  void aConstantRecencyIsRefused() {
    double[] same = new double[6_000];
    PredictChurn predict =
        new PredictChurn(
            (names, asOf) -> PLANTED.table(asOf).with("idle_days", same), PLANTED.outcomes());
    assertThatThrownBy(() -> predict.run(PlantedChurn.plan(1), Progress.none()))
        .hasMessageContaining("recency feature 'idle_days' is constant or missing");
  }

  @Test
  void aCancelledRunStopsBetweenTwoTrees() {
    CancelAfter progress = new CancelAfter(0.4);
    assertThatThrownBy(() ->
            new PredictChurn(PLANTED.features(), PLANTED.outcomes())
                .run(PlantedChurn.plan(1), progress))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
    assertThat(progress.heard())
        .isSorted()
        .last()
        .satisfies(f -> assertThat(f).isBetween(0.4, 0.5));
  }

  @Test
  void calibrationOfAPerfectSplitStaysFinite() {
    double[] logOdds = {-3, -2, -1, 1, 2, 3};
    boolean[] left = {false, false, false, true, true, true};
    PlattScale scale = PlattScale.fit(logOdds, left);
    assertThat(scale.probability(3)).isBetween(0.7, 1.0);
    assertThat(scale.probability(-3)).isBetween(0.0, 0.3);
    assertThat(
            PlattScale.fit(logOdds, new boolean[] {true, true, true, false, false, false}).slope())
        .isZero();
    assertThat(Calibration.brier(new double[] {scale.probability(3)}, new boolean[] {true}))
        .isLessThan(0.1);
  }
}
