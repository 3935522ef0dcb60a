package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.Progress.Stage;
import facet.models.features.FeatureTable;
import facet.models.features.Preparation;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Trains every algorithm on the same members: four fifths to learn from, one fifth held out to
/// choose the number of trees and to calibrate on.
final class TrainCandidates {
  /// Above this Smile's boosting takes minutes where LightGBM takes seconds, at equal quality.
  static final int SMILE_ROWS = 20_000;

  /// More rows make logistic regression slower, not better.
  static final int LOGISTIC_ROWS = 100_000;

  /// More members than this teach a model of some dozens of features nothing new.
  static final int MOST_ROWS = 400_000;

  private final long seed;

  TrainCandidates(long seed) {
    this.seed = seed;
  }

  List<Trained> on(FeatureTable table, boolean[] churned, String recency, Progress progress) {
    Preparation all = Preparation.learn(table, Preparation.Rules.PREDICTION);
    if (!all.features().contains(recency)) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "The recency feature '%s' is constant or missing for all %d training members, so there is no baseline to beat."
              .formatted(recency, table.size()));
    }
    Split split = Split.of(churned, seed);
    Field alone = Field.of(only(all, recency), table, churned, split);
    Field full = Field.of(all, table, churned, split);
    progress.step(Stage.FITTING, 0.05);
    List<Trained> trained = new ArrayList<>();
    trained.add(logistic(Algorithm.RECENCY, alone, progress));
    progress.step(Stage.FITTING, 0.1);
    trained.add(logistic(Algorithm.LOGISTIC, full, progress));
    progress.step(Stage.FITTING, 0.2);
    trained.add(boosting(full, progress.between(0.2, 1)));
    return trained;
  }

  private static Trained logistic(Algorithm algorithm, Field field, Progress progress) {
    LearningSet learn = field.learn().first(LOGISTIC_ROWS);
    return field.trained(algorithm, LogisticLearner.fit(learn, progress), "smile");
  }

  private Trained boosting(Field field, Progress progress) {
    boolean large = field.learn().size() > SMILE_ROWS && LightGbmBoosting.available();
    Boosting boosting = large ? new LightGbmBoosting() : new SmileBoosting();
    LearningSet learn = large ? field.learn() : field.learn().first(SMILE_ROWS);
    TreesScorer grown = boosting.fit(learn, seed, progress);
    String engine = large ? "lightgbm" : "smile";
    return field.trained(Algorithm.BOOSTING, KeepTrees.best(grown, field.heldOut()), engine);
  }

  /// The same members for all who compete on the same inputs.
  private record Field(Preparation preparation, LearningSet learn, LearningSet heldOut) {
    static Field of(Preparation preparation, FeatureTable table, boolean[] churned, Split split) {
      LearningSet everybody = new LearningSet(preparation.rows(table), churned);
      return new Field(preparation, everybody.at(split.learn()), everybody.at(split.heldOut()));
    }

    Trained trained(Algorithm algorithm, Scorer scorer, String engine) {
      PlattScale calibration = PlattScale.fit(heldOut.logOdds(scorer), heldOut.churned());
      return new Trained(new ChurnModel(algorithm, preparation, scorer, calibration), engine);
    }
  }

  private static Preparation only(Preparation all, String feature) {
    return new Preparation(
        all.steps().stream().filter(s -> s.feature().equals(feature)).toList(), all.dropped());
  }

  /// Which rows are learned from and which are held out; both in seeded random order, each with its
  /// fifth of churners.
  @SuppressWarnings("ArrayRecordComponent")
  record Split(int[] learn, int[] heldOut) {
    static Split of(boolean[] churned, long seed) {
      int[] order = shuffled(churned.length, new Random(seed));
      int[] seen = new int[2];
      List<Integer> learn = new ArrayList<>();
      List<Integer> heldOut = new ArrayList<>();
      for (int row : order) {
        int outcome = churned[row] ? 1 : 0;
        (seen[outcome]++ % 5 == 4 ? heldOut : learn).add(row);
      }
      return new Split(array(learn), array(heldOut));
    }

    private static int[] shuffled(int n, Random random) {
      int[] order = new int[n];
      for (int i = 0; i < n; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      return order;
    }

    private static int[] array(List<Integer> rows) {
      return rows.stream().mapToInt(Integer::intValue).toArray();
    }
  }
}
