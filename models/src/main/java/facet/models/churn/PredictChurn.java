package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.models.Progress;
import facet.models.Progress.Stage;
import facet.models.evaluation.Calibration;
import facet.models.evaluation.Ranking;
import facet.models.features.FeatureSource;
import facet.models.features.FeatureTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Trains on one date, tests every algorithm on a later one, and scores today with the one that did
/// best.
///
/// The model that scores is the very one that was tested: it is not fitted again on later members.
/// The same plan on the same features and outcomes gives the same result to the last bit.
public final class PredictChurn {
  /// Fewer of either outcome teach nothing that would hold.
  static final int FEWEST = 30;

  private static final int CALIBRATION_BINS = 10;

  private final FeatureSource features;
  private final OutcomeSource outcomes;

  public PredictChurn(FeatureSource features, OutcomeSource outcomes) {
    this.features = features;
    this.outcomes = outcomes;
  }

  public ChurnResult run(ChurnPlan plan, Progress progress) {
    progress.step(Stage.READING, 0);
    Labelled train = labelled(plan, plan.cuts().train(), "training");
    progress.step(Stage.READING, 0.1);
    Labelled test = labelled(plan, plan.cuts().test(), "test");

    progress.step(Stage.FITTING, 0.2);
    Labelled learned = train.sample(TrainCandidates.MOST_ROWS, plan.seed());
    List<Trained> trained =
        new TrainCandidates(plan.seed())
            .on(
                learned.table(),
                learned.churned(),
                plan.recencyFeature(),
                progress.between(0.2, 0.7));

    progress.step(Stage.EVALUATING, 0.7);
    List<Tested> tested = new ArrayList<>();
    for (Trained candidate : trained) {
      tested.add(Tested.on(test, candidate));
    }
    tested.sort(Comparator.comparingDouble((Tested t) -> -t.candidate().rocAuc()));
    Tested best = tested.getFirst();
    List<Driver> drivers =
        new ExplainDrivers(best.model(), test, plan.seed()).explain(progress.between(0.72, 0.85));

    progress.step(Stage.SCORING, 0.85);
    FeatureTable today = features.features(plan.features(), plan.cuts().score());
    double[] scores = best.model().probabilities(today);
    ChurnReport report =
        new ChurnReport(
            plan,
            train.population(),
            test.population(),
            new Population(plan.cuts().score(), today.size(), Double.NaN),
            tested.stream().map(Tested::candidate).toList(),
            best.candidate().algorithm(),
            drivers,
            ScoreTable.histogram(scores),
            ScoreTable.cuts(scores, best.probabilities(), test.churned()),
            best.model().preparation().dropped());
    progress.step(Stage.SCORING, 1);
    return new ChurnResult(best.model(), report, new MemberScores(today.members(), scores));
  }

  private Labelled labelled(ChurnPlan plan, LocalDate cut, String what) {
    FeatureTable table = features.features(plan.features(), cut);
    Windows windows = plan.windows();
    Labelled labelled =
        Labelled.of(cut, table, outcomes.active(windows.outcomeFrom(cut), windows.outcomeTo(cut)));
    int leavers = labelled.leavers();
    int stayers = table.size() - leavers;
    if (Math.min(leavers, stayers) < FEWEST) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "At the %s cut-off %s there are %d eligible members, of whom %d left and %d stayed (active %s to %s); at least %d of each are needed. Change the outcome window, the date or who is eligible."
              .formatted(
                  what,
                  cut,
                  table.size(),
                  leavers,
                  stayers,
                  windows.outcomeFrom(cut),
                  windows.outcomeTo(cut),
                  FEWEST));
    }
    return labelled;
  }

  /// A candidate with what it predicted for the test members.
  @SuppressWarnings("ArrayRecordComponent")
  private record Tested(Candidate candidate, ChurnModel model, double[] probabilities) {

    static Tested on(Labelled test, Trained trained) {
      ChurnModel model = trained.model();
      double[] probabilities = model.probabilities(test.table());
      Ranking ranking = Ranking.of(probabilities, test.churned());
      Candidate candidate =
          new Candidate(
              model.algorithm(),
              trained.engine(),
              trained.trees(),
              ranking.rocAuc(),
              ranking.prAuc(),
              ranking.decileLift(),
              ranking.gains(100),
              Calibration.of(probabilities, test.churned(), CALIBRATION_BINS));
      return new Tested(candidate, model, probabilities);
    }
  }
}
