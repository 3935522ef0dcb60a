package facet.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PartitionMeasuresTest {
  @Test
  void theSamePartitionUnderOtherNamesAgreesFully() {
    assertThat(Agreement.adjustedRand(new int[] {0, 0, 1, 1, 2}, new int[] {2, 2, 0, 0, 1}))
        .isEqualTo(1);
  }

  @Test
  void adjustedRandOfAWorkedExample() {
    // contingency {2,1},{0,3}: pairs together 1 + 3 = 4; rows 3 + 3 = 6; columns 1 + 6 = 7; all 15
    // expected 6·7/15 = 2.8; (4 − 2.8) / (6.5 − 2.8)
    assertThat(Agreement.adjustedRand(new int[] {0, 0, 0, 1, 1, 1}, new int[] {0, 0, 1, 1, 1, 1}))
        .isEqualTo(1.2 / 3.7, within(1e-12));
  }

  @Test
  void crossedPartitionsAgreeLessThanByChance() {
    assertThat(Agreement.adjustedRand(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}))
        .isEqualTo(-0.5, within(1e-12));
  }

  @Test
  void silhouetteOfFourPointsOnALine() {
    // {0, 1} and {10, 11}: for 0: a 1, b 10.5; for 1: a 1, b 9.5
    Silhouette silhouette = new Silhouette(new double[] {0, 1, 10, 11}, 1);
    double expected = (9.5 / 10.5 + 8.5 / 9.5) / 2;
    assertThat(silhouette.of(new int[] {0, 0, 1, 1}, 2)).isEqualTo(expected, within(1e-6));
  }

  @Test
  void aPointAloneHasSilhouetteZero() {
    Silhouette silhouette = new Silhouette(new double[] {0, 5}, 1);
    assertThat(silhouette.of(new int[] {0, 1}, 2)).isZero();
  }
}
