package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.models.features.ChosenFeatures;
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
    List<Problem> problems = new ArrayList<>(ChosenFeatures.problems(features));
    if (!features.contains(recencyFeature)) {
      problems.add(
          new Problem(
              "recencyFeature",
              "'%s' is not among the features %s.".formatted(recencyFeature, features),
              "Add it: it is the baseline to beat."));
    }
    late("cuts/train", windows.outcomeTo(cuts.train()), "test", cuts.test(), problems);
    late("cuts/test", windows.outcomeTo(cuts.test()), "scoring", cuts.score(), problems);
    if (!problems.isEmpty()) {
      throw FacetException.invalid(
          ErrorCode.INVALID_DOCUMENT, "Churn can't be predicted as planned:", problems);
    }
  }

  /// The latest cuts possible for scoring at a date.
  public static ChurnPlan scoringAt(
      LocalDate score, List<String> features, String recencyFeature, Windows windows, long seed) {
    int back = windows.gap() + windows.outcome();
    Cuts cuts = new Cuts(score.minusDays(2L * back), score.minusDays(back), score);
    return new ChurnPlan(features, recencyFeature, windows, cuts, seed);
  }

  /// What stands against this plan on data that runs from `first` to `last`; empty if nothing does.
  public List<Problem> problemsOn(LocalDate first, LocalDate last) {
    List<Problem> problems = new ArrayList<>();
    LocalDate from = windows.observedFrom(cuts.train());
    if (from.isBefore(first)) {
      problems.add(
          new Problem(
              "windows/observation",
              "Training would observe members from %s, but the data starts on %s."
                  .formatted(from, first),
              "Shorten the windows or score later."));
    }
    if (cuts.score().isAfter(last)) {
      problems.add(
          new Problem(
              "cuts/score",
              "Scoring is as of %s, but the data is complete only through %s."
                  .formatted(cuts.score(), last),
              "Score at an earlier date."));
    }
    return problems;
  }

  private static void late(
      String where, LocalDate ends, String next, LocalDate cut, List<Problem> problems) {
    if (ends.isAfter(cut)) {
      problems.add(
          new Problem(
              where,
              "Its outcome ends on %s, after the %s cut-off %s.".formatted(ends, next, cut),
              "Move the dates apart or shorten gap and outcome."));
    }
  }
}
