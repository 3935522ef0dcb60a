package facet.models.churn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.ml.lightgbm.PredictionType;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.evaluation.Ranking;
import facet.models.features.Preparation;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMDataset;
import java.util.List;
import org.junit.jupiter.api.Test;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;

class BoostingTest {
  private static LearningSet set(int members) {
    PlantedChurn planted = new PlantedChurn(members);
    var cut = PlantedChurn.plan(1).cuts().train();
    Preparation preparation = Preparation.learn(planted.table(cut), Preparation.Rules.PREDICTION);
    return new LearningSet(preparation.rows(planted.table(cut)), planted.churned(cut));
  }

  @Test
  void treesTakenOutOfSmileAnswerAsSmileDoes() {
    LearningSet set = set(1_000);
    String[] names = new String[set.width()];
    for (int i = 0; i < names.length; i++) {
      names[i] = "x" + i;
    }
    DataFrame data = DataFrame.of(set.inputs(), names).add(new IntVector("outcome", set.labels()));
    MathEx.setSeed(5);
    BoostingSettings s = BoostingSettings.forRows(set.size());
    var options =
        new GradientTreeBoost.Options(
            s.trees(), s.depth(), s.leaves(), s.leaf(), s.shrinkage(), 0.7, null, null);
    GradientTreeBoost theirs = GradientTreeBoost.fit(Formula.lhs("outcome"), data, options);
    TreesScorer ours = new SmileBoosting().fit(set, 5, Progress.none());
    double[] posterior = new double[2];
    for (int row = 0; row < set.size(); row++) {
      theirs.predict(data.get(row), posterior);
      double p = 1 / (1 + Math.exp(-ours.logOdds(set.inputs()[row])));
      assertThat(p).isEqualTo(posterior[1], within(1e-9));
    }
  }

  @Test
  void treesReadFromLightGbmAnswerAsLightGbmDoes() throws Exception {
    assumeTrue(LightGbmBoosting.available(), "LightGBM's native library does not load here");
    LearningSet set = set(2_000);
    double[] flat = new double[set.size() * set.width()];
    float[] labels = new float[set.size()];
    for (int row = 0; row < set.size(); row++) {
      System.arraycopy(set.inputs()[row], 0, flat, row * set.width(), set.width());
      labels[row] = set.churned()[row] ? 1 : 0;
    }
    try (LGBMDataset data =
        LGBMDataset.createFromMat(flat, set.size(), set.width(), true, "verbosity=-1", null)) {
      data.setField("label", labels);
      try (LGBMBooster booster =
          LGBMBooster.create(data, "objective=binary num_leaves=12 num_threads=1 verbosity=-1")) {
        for (int i = 0; i < 40; i++) {
          booster.updateOneIter();
        }
        double[] theirs =
            booster.predictForMat(
                flat, set.size(), set.width(), true, PredictionType.C_API_PREDICT_RAW_SCORE);
        TreesScorer ours =
            LightGbmText.read(
                booster.saveModelToString(0, 0, LGBMBooster.FeatureImportanceType.GAIN),
                set.width());
        assertThat(ours.trees()).hasSize(40);
        assertThat(set.logOdds(ours)).containsExactly(theirs, within(1e-9));
      }
    }
  }

  @Test
  void manyRowsAreBoostedByLightGbmAndComeNearTheBestPossible() {
    assumeTrue(LightGbmBoosting.available(), "LightGBM's native library does not load here");
    PlantedChurn planted = new PlantedChurn(40_000);
    ChurnResult result =
        new PredictChurn(planted.features(), planted.outcomes())
            .run(PlantedChurn.plan(3), Progress.none());
    Candidate boosting = result.report().candidate(Algorithm.BOOSTING);
    var cut = result.report().test().cut();
    double possible = Ranking.of(planted.truth(cut), planted.churned(cut)).rocAuc();
    assertThat(boosting.engine()).isEqualTo("lightgbm");
    assertThat(boosting.rocAuc()).isEqualTo(possible, within(0.01));
  }

  @Test
  void logisticRegressionRefusesWhatSmileWouldAnswerWithZeros() {
    LearningSet set =
        new LearningSet(new double[][] {{1}, {Double.NaN}}, new boolean[] {true, false});
    assertThatThrownBy(() -> LogisticLearner.fit(set, Progress.none()))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("not a number");
  }

  @Test
  void aTreeThatWouldWalkInCirclesIsRefused() {
    assertThatThrownBy(() ->
            new Tree(
                new int[] {0, -1},
                new double[2],
                new int[] {0, 0},
                new int[] {1, 0},
                new double[2]))
        .hasMessageContaining("Node 0 of a tree leads nowhere");
    Tree fork =
        new Tree(
            new int[] {4, -1, -1},
            new double[3],
            new int[] {1, 0, 0},
            new int[] {2, 0, 0},
            new double[] {0, -1, 1});
    assertThatThrownBy(() -> new TreesScorer(0, List.of(fork), 3))
        .hasMessageContaining("asks for input 4 of 3");
  }
}
