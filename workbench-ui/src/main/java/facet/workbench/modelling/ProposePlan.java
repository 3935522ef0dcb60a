package facet.workbench.modelling;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.models.churn.ChurnPlan;
import facet.models.churn.Windows;
import facet.models.clustering.ClusterPlan;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.measure.Measures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Says what to learn from and over which days: what the model file asks for under `models`, and
/// for the rest what the data can carry.
final class ProposePlan {
  private static final int FEWEST_RATIOS = 3;
  private static final int CLUSTER_DAYS = 1096;
  private static final Windows USUAL = new Windows(730, 14, 180);
  private static final int SHORTEST_OUTCOME = 28;

  private final Audiences audiences;
  private final MemberModel model;
  private final Activity activity;

  ProposePlan(Audiences audiences) {
    this.audiences = audiences;
    this.model = audiences.version().model();
    this.activity = Activity.of(model);
  }

  Activity activity() {
    return activity;
  }

  /// Clustered are the members active within so many days.
  int clusterDays() {
    return model.learning().clusters().observation().orElse(CLUSTER_DAYS);
  }

  ClusterPlan clusters(RunRequest request) {
    var asOf = request.asOf().orElse(audiences.completeThrough());
    var features = clusterFeatures();
    return request.clusters().isEmpty()
        ? ClusterPlan.of(features, asOf, request.seed())
        : new ClusterPlan(
            features,
            asOf,
            request.clusters().getAsInt(),
            request.clusters().getAsInt(),
            request.seed());
  }

  /// How members behave rather than how much: the ratios, if there are enough of them.
  private List<String> clusterFeatures() {
    var chosen = model.learning().clusters().metrics();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    var ratios =
        model.declaredMetrics().stream()
            .filter(Metric.Ratio.class::isInstance)
            .map(Metric::id)
            .toList();
    return ratios.size() >= FEWEST_RATIOS ? ratios : numbers();
  }

  /// All metrics of the model file but those that hold a date or a word: what analysts add changes
  /// no model by itself.
  private List<String> numbers() {
    return model.declaredMetrics().stream().filter(model::isNumber).map(Metric::id).toList();
  }

  ChurnPlan churn(RunRequest request) {
    var score = request.asOf().orElse(audiences.completeThrough());
    var first = firstActivity(score);
    var windows = windows(first, score);
    var cuts = cuts(windows, first, score);
    var recency = activity.recencyMetric(model);
    var plan = new ChurnPlan(churnFeatures(recency), recency, windows, cuts, request.seed());
    var problems = plan.problemsOn(first, audiences.completeThrough());
    if (!problems.isEmpty()) {
      throw FacetException.invalid(
          ErrorCode.NOT_ENOUGH_DATA, "Churn can't be predicted as planned:", problems);
    }
    return plan;
  }

  private List<String> churnFeatures(String recency) {
    var chosen = model.learning().churn().metrics();
    if (chosen.isEmpty()) {
      return numbers();
    }
    var features = new ArrayList<>(chosen);
    if (!features.contains(recency)) {
      features.add(recency);
    }
    return features;
  }

  /// The usual lengths, or shorter ones in the same proportion where the data is too short and the
  /// model file says nothing.
  private Windows windows(LocalDate first, LocalDate score) {
    var asked = model.learning().churn();
    var wanted =
        new Windows(
            asked.observation().orElse(USUAL.observation()),
            asked.gap().orElse(USUAL.gap()),
            asked.outcome().orElse(USUAL.outcome()));
    boolean fixed =
        asked.observation().isPresent() || asked.gap().isPresent() || asked.outcome().isPresent();
    double share = (double) (ChronoUnit.DAYS.between(first, score) + 1) / needed(wanted);
    if (fixed || share >= 1) {
      return wanted;
    }
    var shorter =
        new Windows(
            Math.max(1, (int) (wanted.observation() * share)),
            (int) (wanted.gap() * share),
            Math.max(1, (int) (wanted.outcome() * share)));
    if (shorter.outcome() < SHORTEST_OUTCOME) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "The data runs from %s to %s, too short to train on one date and test on a later one. Import more history, or score at a later date."
              .formatted(first, score));
    }
    return shorter;
  }

  private static int needed(Windows windows) {
    return windows.observation() + 2 * (windows.gap() + windows.outcome());
  }

  /// The latest ends of months whose outcomes are over in time; where the data is too short for
  /// that, the latest days.
  private static ChurnPlan.Cuts cuts(Windows windows, LocalDate first, LocalDate score) {
    int back = windows.gap() + windows.outcome();
    var test = endOfMonth(score.minusDays(back));
    var train = endOfMonth(test.minusDays(back));
    return windows.observedFrom(train).isBefore(first)
        ? new ChurnPlan.Cuts(score.minusDays(2L * back), score.minusDays(back), score)
        : new ChurnPlan.Cuts(train, test, score);
  }

  private static LocalDate endOfMonth(LocalDate date) {
    var end = YearMonth.from(date).atEndOfMonth();
    return end.equals(date) ? date : YearMonth.from(date).minusMonths(1).atEndOfMonth();
  }

  private LocalDate firstActivity(LocalDate score) {
    var everyone = audiences.everyone(score, Scope.everything());
    var times = new Measures(audiences).distribution(activity.event() + ".time", everyone, 1);
    if (times.least().isEmpty()) {
      throw new FacetException(
          ErrorCode.NOT_ENOUGH_DATA,
          "No member has '%s' up to %s. Import events or name another activity under models in the model file."
              .formatted(activity.event(), score));
    }
    return LocalDate.ofEpochDay((long) Math.floor(times.least().getAsDouble()));
  }
}
