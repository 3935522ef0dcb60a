package facet.models.churn;

import facet.models.ModelException;
import facet.models.ModelException.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What to predict, from what, and the three dates it hangs on.
///
/// The test is out of time: every training outcome is over by the test's cut-off date, every test
/// outcome by the scoring date. So on each date the model uses only what was known then.
///
/// @param recencyFeature days since the last activity; the baseline predicts from it alone
public record ChurnPlan(
    List<String> features, String recencyFeature, Windows windows, Cuts cuts, long seed) {

  /// Cut-off dates, each meaning the end of that day.
  public record Cuts(LocalDate train, LocalDate test, LocalDate score) {}

  public ChurnPlan {
    features = List.copyOf(features);
    if (!features.contains(recencyFeature)) {
      throw bad(
          "The recency feature '%s' must be among the features %s: it is the baseline to beat."
              .formatted(recencyFeature, features));
    }
    before("training", windows.outcomeTo(cuts.train()), "test", cuts.test());
    before("test", windows.outcomeTo(cuts.test()), "scoring", cuts.score());
  }

  /// The latest cuts possible for scoring at a date.
  public static ChurnPlan scoringAt(
      LocalDate score, List<String> features, String recencyFeature, Windows windows, long seed) {
    int back = windows.gap() + windows.outcome();
    Cuts cuts = new Cuts(score.minusDays(2L * back), score.minusDays(back), score);
    return new ChurnPlan(features, recencyFeature, windows, cuts, seed);
  }

  /// What stands against this plan on data that runs from `first` to `last`; empty if nothing does.
  public List<String> problemsOn(LocalDate first, LocalDate last) {
    List<String> problems = new ArrayList<>();
    LocalDate from = windows.observedFrom(cuts.train());
    if (from.isBefore(first)) {
      problems.add(
          "Training would observe members from %s, but the data starts on %s. Shorten the windows or score later."
              .formatted(from, first));
    }
    if (cuts.score().isAfter(last)) {
      problems.add(
          "Scoring is as of %s, but the data is complete only through %s. Score at an earlier date."
              .formatted(cuts.score(), last));
    }
    return problems;
  }

  private static void before(String earlier, LocalDate ends, String later, LocalDate cut) {
    if (ends.isAfter(cut)) {
      throw bad(
          "The %s outcome ends on %s, after the %s cut-off %s. Move the dates apart or shorten gap and outcome."
              .formatted(earlier, ends, later, cut));
    }
  }

  private static ModelException bad(String message) {
    return new ModelException(Code.BAD_PLAN, message);
  }
}
