package facet.models.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import facet.models.Progress;
import org.junit.jupiter.api.Test;

class LloydTest {
  private static final Points LINE = new Points(new double[] {0, 1, 2, 10, 11, 12}, 1);

  @Test
  void centresSettleInTheMiddleOfTheirMembers() {
    Lloyd.Fit fit = Lloyd.run(LINE, new double[][] {{0}, {1}}, Progress.none());
    assertThat(fit.centres()).isDeepEqualTo(new double[][] {{1}, {11}});
    assertThat(fit.cluster()).containsExactly(0, 0, 0, 1, 1, 1);
    assertThat(fit.inertia()).isEqualTo(4);
  }

  @Test
  void anEmptyClusterStartsAgainAtTheFarthestMember() {
    Lloyd.Fit fit = Lloyd.run(LINE, new double[][] {{5}, {900}}, Progress.none());
    assertThat(fit.inertia()).isEqualTo(4);
    assertThat(fit.cluster()).contains(0, 1);
  }
}
