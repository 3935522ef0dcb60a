package facet.workbench.metrics;

import facet.datasets.Checked;
import facet.datasets.Problem;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.datasets.model.MetricJson;
import facet.query.audience.Audiences;
import facet.workbench.data.OpenDatasets;
import java.util.List;
import java.util.Optional;

/// Makes, changes and deletes metrics, and brings deleted ones back. A definition that somebody
/// counts on stays as it is: only its names can be changed.
public final class KeepMetrics {
  /// The longest name, characters.
  public static final int LONGEST = 80;

  private final OwnMetrics metrics;
  private final MetricUses uses;
  private final OpenDatasets datasets;

  public KeepMetrics(OwnMetrics metrics, MetricUses uses, OpenDatasets datasets) {
    this.metrics = metrics;
    this.uses = uses;
    this.datasets = datasets;
  }

  /// What is wrong with a metric that is being made; its id counts for nothing.
  public List<Problem> problems(String dataset, Metric draft) {
    return checked(datasets.require(dataset), MetricIds.DRAFT, MetricJson.write(draft), "")
        .problems();
  }

  /// @param draft its id counts for nothing
  public MetricAnswer create(String dataset, Metric draft, String by) {
    if (!isNamed(draft.labels())) {
      return new MetricAnswer.BadName();
    }
    var audiences = datasets.require(dataset);
    var model = audiences.version().model();
    var names = MetricNames.of(draft.labels());
    if (names.takenIn(model, _ -> true).isPresent()) {
      return new MetricAnswer.NameTaken(draft.labels().en());
    }
    var document = MetricJson.write(draft);
    var id = MetricIds.of(draft.labels().en(), one -> isTaken(dataset, one, model));
    return switch (checked(audiences, id, document, "")) {
      case Checked.Invalid<Metric>(var problems) -> new MetricAnswer.Refused(problems);
      case Checked.Valid<Metric> _ ->
          metrics.insert(dataset, id, names, document, by)
              ? done(dataset, id)
              : new MetricAnswer.NameTaken(draft.labels().en());
    };
  }

  private boolean isTaken(String dataset, String id, MemberModel model) {
    return model.metric(id).isPresent() || metrics.everExisted(dataset, id);
  }

  public MetricAnswer change(String dataset, String id, Metric draft, String by) {
    var before = metrics.find(dataset, id);
    if (before.isEmpty()) {
      return new MetricAnswer.NotFound(id);
    }
    if (!isNamed(draft.labels())) {
      return new MetricAnswer.BadName();
    }
    var audiences = datasets.require(dataset);
    var model = audiences.version().model();
    var names = MetricNames.of(draft.labels());
    if (names.takenIn(model, other -> !other.equals(id)).isPresent()) {
      return new MetricAnswer.NameTaken(draft.labels().en());
    }
    var users = uses.of(id, model);
    if (!users.isEmpty() && !isSame(model.metric(id), draft)) {
      return new MetricAnswer.Used(before.get(), users);
    }
    var document = MetricJson.write(draft);
    return switch (checked(audiences, id, document, id)) {
      case Checked.Invalid<Metric>(var problems) -> new MetricAnswer.Refused(problems);
      case Checked.Valid<Metric> _ ->
          metrics.update(dataset, id, names, document, by)
              ? done(dataset, id)
              : new MetricAnswer.NameTaken(draft.labels().en());
    };
  }

  public MetricDeletion delete(String dataset, String id, String by) {
    var before = metrics.find(dataset, id);
    if (before.isEmpty()) {
      return new MetricDeletion.NotFound(id);
    }
    var users = uses.of(id, datasets.require(dataset).version().model());
    if (!users.isEmpty()) {
      return new MetricDeletion.Used(before.get(), users);
    }
    metrics.delete(dataset, id, by);
    return new MetricDeletion.Deleted(before.get());
  }

  /// Brings a deleted metric back as it was; refused as a new one would be by now.
  public MetricAnswer bringBack(String dataset, String id) {
    var deleted = metrics.findDeleted(dataset, id);
    if (deleted.isEmpty()) {
      return new MetricAnswer.NotFound(id);
    }
    var audiences = datasets.require(dataset);
    return switch (checked(audiences, id, deleted.get().document(), id)) {
      case Checked.Invalid<Metric>(var problems) -> new MetricAnswer.Refused(problems);
      case Checked.Valid<Metric>(var metric) -> {
        var names = MetricNames.of(metric.labels());
        boolean free = names.takenIn(audiences.version().model(), _ -> true).isEmpty();
        yield free && metrics.bringBack(dataset, id)
            ? done(dataset, id)
            : new MetricAnswer.NameTaken(metric.labels().en());
      }
    };
  }

  /// Who counts on a metric as it is.
  public List<MetricUse> uses(String dataset, String id) {
    return uses.of(id, datasets.require(dataset).version().model());
  }

  private MetricAnswer done(String dataset, String id) {
    return new MetricAnswer.Done(metrics.find(dataset, id).orElseThrow());
  }

  private static boolean isNamed(Labels labels) {
    return isName(labels.en()) && isName(labels.zhCn());
  }

  private static boolean isName(String name) {
    return !name.isBlank() && name.codePointCount(0, name.length()) <= LONGEST;
  }

  /// Whether a metric says the same under other names.
  private static boolean isSame(Optional<Metric> one, Metric other) {
    return one.map(metric -> MetricJson.write(nameless(metric)))
        .filter(MetricJson.write(nameless(other))::equals)
        .isPresent();
  }

  private static Metric nameless(Metric metric) {
    var none = Labels.same("-");
    return switch (metric) {
      case Metric.OfEvents of ->
          new Metric.OfEvents(
              "", none, none, "", of.unit(), of.event(), of.where(), of.measure(), of.window());
      case Metric.Ratio of ->
          new Metric.Ratio("", none, none, "", of.unit(), of.numerator(), of.denominator());
      case Metric.Total of ->
          new Metric.Total("", none, none, "", of.unit(), of.plus(), of.minus());
    };
  }

  /// @param itself the metric that is being changed; empty for a new one
  private Checked<Metric> checked(Audiences audiences, String id, String document, String itself) {
    var others =
        metrics.list(audiences.version().model().dataset()).stream()
            .filter(one -> !one.id().equals(itself))
            .toList();
    var file = datasets.store().require(audiences.version().model().dataset()).model();
    var model = file.with(ReadMetrics.of(file, others));
    return switch (MetricJson.read(id, document, model)) {
      case Checked.Invalid<Metric>(var problems) -> new Checked.Invalid<>(problems);
      case Checked.Valid<Metric>(var metric) -> {
        var problems = audiences.problemsWith(metric);
        yield problems.isEmpty() && !model.isNumber(metric)
            ? new Checked.Invalid<>(
                List.of(new Problem("metric", "This is no number.", "Measure one.")))
            : Checked.of(metric, problems);
      }
    };
  }
}
