package facet.models.churn;

import facet.models.Progress;
import facet.models.Progress.Stage;
import java.util.ArrayList;
import java.util.List;
import smile.classification.GradientTreeBoost;
import smile.data.DataFrame;
import smile.data.formula.Formula;
import smile.data.vector.IntVector;
import smile.math.MathEx;
import smile.regression.RegressionTree;
import smile.util.IterativeAlgorithmController;

/// Smile's gradient boosting, its trees taken out as plain numbers. Good to some 20,000 rows; slow
/// beyond.
final class SmileBoosting implements Boosting {
  private static final String OUTCOME = "outcome";
  private static final double SUBSAMPLE = 0.7;

  @Override
  public TreesScorer fit(LearningSet set, long seed, Progress progress) {
    BoostingSettings settings = BoostingSettings.forRows(set.size());
    int width = set.width();
    String[] names = new String[width];
    for (int i = 0; i < width; i++) {
      names[i] = "x" + i;
    }
    DataFrame data = DataFrame.of(set.inputs(), names).add(new IntVector(OUTCOME, set.labels()));
    MathEx.setSeed(seed);
    GradientTreeBoost boost;
    try (Controller controller = new Controller(progress, settings.trees())) {
      boost =
          GradientTreeBoost.fit(
              Formula.lhs(OUTCOME),
              data,
              new GradientTreeBoost.Options(
                  settings.trees(),
                  settings.depth(),
                  settings.leaves(),
                  settings.leaf(),
                  settings.shrinkage(),
                  SUBSAMPLE,
                  null,
                  controller));
    }
    progress.check();
    List<Tree> trees = new ArrayList<>();
    for (RegressionTree tree : boost.trees()[0]) {
      // Smile's trees add up to half the log-odds.
      trees.add(new SmileTree(width, 2 * settings.shrinkage()).of(tree.root()));
    }
    return new TreesScorer(startingLogOdds(set), trees, width);
  }

  /// Smile starts from the log-odds of the training rate (half of them, doubled like its trees).
  private static double startingLogOdds(LearningSet set) {
    double rate = (double) set.positives() / set.size();
    return Math.log(rate / (1 - rate));
  }

  /// Reports each tree, and stops Smile between two trees.
  private static final class Controller
      extends IterativeAlgorithmController<GradientTreeBoost.TrainingStatus> {
    private final Progress progress;
    private final int trees;

    Controller(Progress progress, int trees) {
      this.progress = progress;
      this.trees = trees;
    }

    @Override
    public void submit(GradientTreeBoost.TrainingStatus status) {
      if (progress.cancelled()) {
        stop();
      } else {
        progress.at(Stage.FITTING, (double) status.tree() / trees);
      }
    }
  }
}
