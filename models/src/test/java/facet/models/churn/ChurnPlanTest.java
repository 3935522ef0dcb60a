package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.FacetException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChurnPlanTest {
  private static final List<String> FEATURES = List.of("idle_days", "orders");
  private static final Windows WINDOWS = new Windows(720, 14, 180);
  private static final LocalDate SCORE = LocalDate.of(2026, 10, 31);

  @Test
  void theDaysAroundACutDoNotOverlap() {
    LocalDate cut = LocalDate.of(2026, 1, 31);
    Windows windows = new Windows(31, 2, 3);
    assertThat(windows.observedFrom(cut)).isEqualTo("2026-01-01");
    assertThat(windows.outcomeFrom(cut)).isEqualTo("2026-02-03");
    assertThat(windows.outcomeTo(cut)).isEqualTo("2026-02-05");
  }

  @Test
  void theLatestCutsLetEveryOutcomeEndInTime() {
    ChurnPlan plan = ChurnPlan.scoringAt(SCORE, FEATURES, "idle_days", WINDOWS, 1);
    assertThat(plan.cuts().test()).isEqualTo("2026-04-20");
    assertThat(plan.cuts().train()).isEqualTo("2025-10-08");
    assertThat(WINDOWS.outcomeTo(plan.cuts().train())).isEqualTo(plan.cuts().test());
    assertThat(WINDOWS.outcomeTo(plan.cuts().test())).isEqualTo(SCORE);
  }

  @Test
  void aTrainingOutcomeThatReachesIntoTheTestIsRefused() {
    ChurnPlan.Cuts cuts =
        new ChurnPlan.Cuts(LocalDate.of(2025, 10, 9), LocalDate.of(2026, 4, 20), SCORE);
    assertThatThrownBy(() -> new ChurnPlan(FEATURES, "idle_days", WINDOWS, cuts, 1))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining(
            "cuts/train: Its outcome ends on 2026-04-21, after the test cut-off 2026-04-20");
  }

  @Test
  void aTestOutcomeThatIsNotOverIsRefused() {
    ChurnPlan.Cuts cuts =
        new ChurnPlan.Cuts(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 5, 1), SCORE);
    assertThatThrownBy(() -> new ChurnPlan(FEATURES, "idle_days", WINDOWS, cuts, 1))
        .hasMessageContaining(
            "cuts/test: Its outcome ends on 2026-11-11, after the scoring cut-off 2026-10-31");
  }

  @Test
  void theBaselineNeedsItsFeature() {
    assertThatThrownBy(() -> ChurnPlan.scoringAt(SCORE, FEATURES, "recency", WINDOWS, 1))
        .hasMessageContaining("'recency' is not among the features [idle_days, orders]");
  }

  @Test
  void dataThatIsTooShortIsToldInOneGo() {
    ChurnPlan plan = ChurnPlan.scoringAt(SCORE, FEATURES, "idle_days", WINDOWS, 1);
    assertThat(plan.problemsOn(LocalDate.of(2020, 1, 1), SCORE)).isEmpty();
    assertThat(plan.problemsOn(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 10, 30)))
        .satisfiesExactly(
            p -> assertThat(p.what()).contains("from 2023-10-20", "starts on 2024-01-01"),
            p -> assertThat(p.what()).contains("as of 2026-10-31", "only through 2026-10-30"));
  }

  @Test
  void windowsNeedDays() {
    assertThatThrownBy(() -> new Windows(1, 0, 0)).isInstanceOf(FacetException.class);
    assertThatThrownBy(() -> new Windows(0, 0, 1)).isInstanceOf(FacetException.class);
    assertThatThrownBy(() -> new Windows(1, -1, 1)).hasMessageContaining("gap cannot be negative");
  }
}
