package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
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

  /// More members than this teach a model of some dozens of features nothing new.
  static final int MOST_ROWS = 400_000;

  private final long seed;

  TrainCandidates(long seed) {
    this.seed = seed;
  }

  List<Trained> on(FeatureTable table, boolean[] churned, String recency, Progress progress) {
    Preparation all = Preparation.learn(table, Preparation.Rules.PREDICTION);
    Split split = Split.of(churned, seed);
    List<Trained> trained = new ArrayList<>();
    if (!all.features().contains(recency)) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "The recency feature '%s' is constant or missing for all %d training members, so there is no baseline to beat."
              .formatted(recency, table.size()));
    }
    trained.add(fit(Algorithm.RECENCY, only(all, recency), table, churned, split, progress));
    progress.check();
    trained.add(fit(Algorithm.LOGISTIC, all, table, churned, split, progress));
    progress.check();
    trained.add(fit(Algorithm.BOOSTING, all, table, churned, split, progress));
    return trained;
  }

  private Trained fit(
      Algorithm algorithm,
      Preparation preparation,
      FeatureTable table,
      boolean[] churned,
      Split split,
      Progress progress) {
    LearningSet everybody = new LearningSet(preparation.rows(table), churned);
    LearningSet learn = everybody.at(split.learn());
    LearningSet heldOut = everybody.at(split.heldOut());
    boolean large = learn.size() > SMILE_ROWS && LightGbmBoosting.available();
    Scorer scorer =
        switch (algorithm) {
          case RECENCY, LOGISTIC -> new LogisticLearner().fit(learn, seed, progress);
          case BOOSTING ->
              KeepTrees.best(
                  large
                      ? new LightGbmBoosting().fit(learn, seed, progress)
                      : new SmileBoosting().fit(learn.first(SMILE_ROWS), seed, progress),
                  heldOut);
        };
    PlattScale calibration = PlattScale.fit(heldOut.logOdds(scorer), heldOut.churned());
    String engine = algorithm == Algorithm.BOOSTING && large ? "lightgbm" : "smile";
    return new Trained(new ChurnModel(algorithm, preparation, scorer, calibration), engine);
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
