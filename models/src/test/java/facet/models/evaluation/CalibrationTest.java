package facet.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {
  @Test
  void brierIsTheMeanSquaredMiss() {
    double[] p = {0.9, 0.2, 0.5};
    boolean[] y = {true, false, true};
    // .01 + .04 + .25
    assertThat(Calibration.brier(p, y)).isEqualTo(0.1, within(1e-12));
  }

  @Test
  void binsSetPredictedBesideSeenFromLowToHigh() {
    double[] p = {0.8, 0.1, 0.6, 0.3};
    boolean[] y = {true, false, true, true};
    Calibration calibration = Calibration.of(p, y, 2);
    assertThat(calibration.bins()).hasSize(2);
    assertThat(calibration.bins().get(0).predicted()).isEqualTo(0.2, within(1e-12));
    assertThat(calibration.bins().get(0).seen()).isEqualTo(0.5);
    assertThat(calibration.bins().get(1).predicted()).isEqualTo(0.7, within(1e-12));
    assertThat(calibration.bins().get(1).seen()).isEqualTo(1);
    assertThat(calibration.largestGap()).isEqualTo(0.3, within(1e-12));
  }

  @Test
  void equalProbabilitiesStayInOneBin() {
    double[] p = {0.5, 0.5, 0.5, 0.5, 0.9};
    boolean[] y = {true, false, true, false, true};
    assertThat(Calibration.of(p, y, 5).bins())
        .containsExactly(new Calibration.Bin(4, 0.5, 0.5), new Calibration.Bin(1, 0.9, 1));
  }
}
