package facet.models.churn;

import facet.models.Progress;
import facet.models.Progress.Stage;
import io.github.metarank.lightgbm4j.LGBMBooster;
import io.github.metarank.lightgbm4j.LGBMBooster.FeatureImportanceType;
import io.github.metarank.lightgbm4j.LGBMDataset;
import io.github.metarank.lightgbm4j.LGBMException;
import java.io.IOException;

/// LightGBM's gradient boosting for many rows, its trees taken out as plain numbers.
///
/// One thread and `deterministic`: the same bits every time. The native library is only needed for
/// learning.
final class LightGbmBoosting implements Boosting {

  /// Whether the native library loads on this machine (it wants an OpenMP runtime).
  static boolean available() {
    try {
      LGBMBooster.loadNative();
      return LGBMBooster.isNativeLoaded();
    } catch (IOException | LinkageError e) {
      return false;
    }
  }

  @Override
  public TreesScorer fit(LearningSet set, long seed, Progress progress) {
    BoostingSettings settings = BoostingSettings.forRows(set.size());
    try (LGBMDataset data =
        LGBMDataset.createFromMat(flat(set), set.size(), set.width(), true, "verbosity=-1", null)) {
      float[] labels = new float[set.size()];
      for (int i = 0; i < labels.length; i++) {
        labels[i] = set.churned()[i] ? 1 : 0;
      }
      data.setField("label", labels);
      try (LGBMBooster booster = LGBMBooster.create(data, parameters(settings, seed))) {
        for (int tree = 0; tree < settings.trees(); tree++) {
          progress.step(Stage.FITTING, (double) tree / settings.trees());
          if (booster.updateOneIter()) {
            break; // nothing left to split
          }
        }
        return LightGbmText.read(
            booster.saveModelToString(0, 0, FeatureImportanceType.GAIN), set.width());
      }
    } catch (LGBMException e) {
      throw new IllegalStateException("LightGBM could not learn: " + e.getMessage(), e);
    }
  }

  private static String parameters(BoostingSettings settings, long seed) {
    return String.join(
        " ",
        "objective=binary",
        "num_leaves=" + settings.leaves(),
        "max_depth=" + settings.depth(),
        "min_data_in_leaf=" + settings.leaf(),
        "learning_rate=" + settings.shrinkage(),
        "bagging_fraction=0.7",
        "bagging_freq=1",
        "seed=" + (int) (seed & Integer.MAX_VALUE),
        "num_threads=1",
        "deterministic=true",
        "force_row_wise=true",
        "verbosity=-1");
  }

  private static double[] flat(LearningSet set) {
    double[] flat = new double[Math.multiplyExact(set.size(), set.width())];
    for (int i = 0; i < set.size(); i++) {
      System.arraycopy(set.inputs()[i], 0, flat, i * set.width(), set.width());
    }
    return flat;
  }
}
