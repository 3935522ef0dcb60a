package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreTableTest {
  @Test
  void aCutCountsThoseAtOrAboveItAndTellsWhatItWouldHaveFound() {
    double[] today = {0, 0.29, 0.5, 1};
    double[] tested = {0.1, 0.5, 0.5, 1};
    boolean[] left = {true, false, true, true};
    List<Cut> cuts = ScoreTable.cuts(today, tested, left);
    assertThat(cuts.get(0)).isEqualTo(new Cut(0, 4, 0.75, 1));
    assertThat(cuts.get(29).members()).isEqualTo(3);
    assertThat(cuts.get(30).members()).isEqualTo(2);
    assertThat(cuts.get(50)).isEqualTo(new Cut(0.5, 2, 2.0 / 3, 2.0 / 3));
    assertThat(cuts.get(51)).isEqualTo(new Cut(0.51, 1, 1, 1.0 / 3));
    assertThat(cuts.get(99).members()).isEqualTo(1);
    assertThat(cuts.get(100)).isEqualTo(new Cut(1, 1, 1, 1.0 / 3));
  }

  @Test
  void nobodyTestedAboveACutLeavesItsPrecisionOpen() {
    List<Cut> cuts = ScoreTable.cuts(new double[] {0.9}, new double[] {0.2}, new boolean[] {true});
    assertThat(cuts.get(90).members()).isEqualTo(1);
    assertThat(cuts.get(90).precision()).isNaN();
    assertThat(cuts.get(90).recall()).isZero();
  }

  @Test
  void theHistogramHoldsBothEnds() {
    List<Integer> histogram = ScoreTable.histogram(new double[] {0, 0.019, 0.02, 1});
    assertThat(histogram).hasSize(50).startsWith(2, 1, 0).endsWith(1);
  }
}
