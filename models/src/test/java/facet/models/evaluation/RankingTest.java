package facet.models.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static boolean[] outcomes(String text) {
    boolean[] outcomes = new boolean[text.length()];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = text.charAt(i) == '+';
    }
    return outcomes;
  }

  @Test
  void aucIsTheShareOfPairsInTheRightOrder() {
    // .9+ .8- .7+ .6- : pairs (.9,.8) (.9,.6) (.7,.6) right, (.7,.8) wrong
    Ranking ranking = Ranking.of(new double[] {.9, .8, .7, .6}, outcomes("+-+-"));
    assertThat(ranking.rocAuc()).isEqualTo(0.75);
  }

  @Test
  void aTieCountsHalf() {
    // .9+ {.5+ .5-} .1- : of 4 pairs three right and one tied
    Ranking ranking = Ranking.of(new double[] {.5, .9, .1, .5}, outcomes("++--"));
    assertThat(ranking.rocAuc()).isEqualTo(0.875);
  }

  @Test
  void aConstantScoreIsWorthNothingWhateverTheOrderOfMembers() {
    Ranking ranking = Ranking.of(new double[10], outcomes("+++-------"));
    assertThat(ranking.rocAuc()).isEqualTo(0.5);
    assertThat(ranking.prAuc()).isEqualTo(0.3, within(1e-12));
    assertThat(ranking.decileLift())
        .allSatisfy(lift -> assertThat(lift).isEqualTo(1, within(1e-12)));
  }

  @Test
  void averagePrecisionWeighsPrecisionByTheRecallItAdds() {
    // + at ranks 1 and 3 of 4: (1/1 + 2/3) / 2
    Ranking ranking = Ranking.of(new double[] {.9, .8, .7, .6}, outcomes("+-+-"));
    assertThat(ranking.prAuc()).isEqualTo(5.0 / 6, within(1e-12));
  }

  @Test
  void averagePrecisionTakesATieAsOneStep() {
    // {+ -} then {+}: 1/2 · 1/2 + 1/2 · 2/3
    Ranking ranking = Ranking.of(new double[] {.9, .9, .1}, outcomes("+-+"));
    assertThat(ranking.prAuc()).isEqualTo(0.25 + 1.0 / 3, within(1e-12));
  }

  @Test
  void gainsAndLiftReadFromTheTop() {
    double[] scores = new double[20];
    Arrays.setAll(scores, i -> 20 - i);
    Ranking ranking = Ranking.of(scores, outcomes("+++-+---------------"));
    assertThat(ranking.gain(0.1)).isEqualTo(0.5);
    assertThat(ranking.gain(0.25)).isEqualTo(1);
    assertThat(ranking.decileLift()).startsWith(5.0, 2.5, 2.5).hasSize(10);
    assertThat(ranking.gains(4)).containsExactly(0.0, 1.0, 1.0, 1.0, 1.0);
  }

  @Test
  void gainsInsideATieAreShared() {
    Ranking ranking = Ranking.of(new double[] {1, 1, 1, 1}, outcomes("++--"));
    assertThat(ranking.gain(0.5)).isEqualTo(0.5);
  }

  @Test
  void oneKindOfOutcomeHasNoAuc() {
    assertThat(Ranking.of(new double[] {1, 2}, outcomes("++")).rocAuc()).isNaN();
    assertThat(Ranking.of(new double[] {1, 2}, outcomes("--")).prAuc()).isNaN();
  }
}
