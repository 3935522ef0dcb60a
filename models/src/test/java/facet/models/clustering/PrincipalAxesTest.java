package facet.models.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PrincipalAxesTest {
  @Test
  void theFirstAxisLiesAlongTheLongestSpread() {
    // along (3, 4): ±5; across (4, −3): ±1
    Points points = new Points(new double[] {3, 4, -3, -4, 0.8, -0.6, -0.8, 0.6}, 2);
    PrincipalAxes axes = new PrincipalAxes(points);
    assertThat(axes.axis(0)).containsExactly(new double[] {0.6, 0.8}, within(1e-9));
    assertThat(axes.axis(1)).containsExactly(new double[] {0.8, -0.6}, within(1e-9));
    assertThat(axes.share(0)).isEqualTo(50.0 / 52, within(1e-9));
    assertThat(axes.share(0) + axes.share(1)).isEqualTo(1, within(1e-9));
  }

  @Test
  void oneFeatureHasNoSecondAxis() {
    PrincipalAxes axes = new PrincipalAxes(new Points(new double[] {1, 2, 3}, 1));
    assertThat(axes.share(0)).isEqualTo(1, within(1e-12));
    assertThat(axes.share(1)).isZero();
    assertThat(axes.axis(1)).containsExactly(0);
  }
}
