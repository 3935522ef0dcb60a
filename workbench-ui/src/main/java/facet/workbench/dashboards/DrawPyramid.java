package facet.workbench.dashboards;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Metric;
import facet.query.audience.Scope;
import facet.query.classify.Classifier;
import facet.query.classify.Migration;
import facet.query.measure.Measures;
import facet.query.measure.MetricSummaries;
import facet.workbench.data.OpenDatasets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;

/// Draws the value pyramid of a dataset as of a date, compared with an earlier one. Thread-safe;
/// cancelled by interrupting the asking thread.
public final class DrawPyramid {
  private final OpenDatasets datasets;
  private final InstantSource clock;

  public DrawPyramid(OpenDatasets datasets, InstantSource clock) {
    this.datasets = datasets;
    this.clock = clock;
  }

  /// What can be chosen of the dataset's version in use.
  public PyramidChoices choices(String dataset) {
    return PyramidChoices.of(datasets.require(dataset).version().model());
  }

  /// @throws FacetException `NOT_FOUND` for a classification or amount the model does not have,
  ///   `INVALID_DOCUMENT` with every problem of the classification's conditions
  public PyramidReport draw(PyramidQuestion question, Scope scope) {
    var start = clock.instant();
    var audiences = datasets.require(question.dataset());
    var model = audiences.version().model();
    var classification =
        model
            .classification(question.classification())
            .orElseThrow(() -> missing("classification", question.classification()));
    var amount =
        model.metric(question.amount()).orElseThrow(() -> missing("metric", question.amount()));
    var purchases = Purchases.of(model, amount);
    var measures = new Measures(audiences);
    var migration =
        new Classifier(audiences, measures)
            .migration(
                classification.id(),
                question.comparedWith(),
                audiences.everyone(question.asOf(), scope))
            .orThrow(
                ErrorCode.INVALID_DOCUMENT,
                "The classification '%s' can't be evaluated.".formatted(classification.id()));
    var now = measures.summaries(purchases.ids(), migration.after());
    var then = measures.summaries(purchases.ids(), migration.before());
    var pyramid = Pyramid.of(standings(migration, amount, now), classification);
    return new PyramidReport(
        question,
        classification.labels(),
        amount,
        amount.unit().orElse(""),
        pyramid,
        KpiTree.of(purchases, now.table(), then.table()),
        Movement.of(moves(migration, amount, then, now), pyramid.key()),
        Duration.between(start, clock.instant()));
  }

  private static List<Standing> standings(
      Migration migration, Metric amount, MetricSummaries amounts) {
    return IntStream.range(0, migration.columns().size())
        .mapToObj(i -> {
          var members = migration.columns().get(i).members();
          long before = migration.rows().get(i).members().size();
          var sum = amounts.sum(amount.id(), members).doubleValue();
          return new Standing(members.size(), before, sum);
        })
        .toList();
  }

  private static List<Movement.Move> moves(
      Migration migration, Metric amount, MetricSummaries then, MetricSummaries now) {
    return migration.cells().stream()
        .flatMap(List::stream)
        .map(cell -> {
          var members = cell.members();
          boolean joined = migration.rows().get(cell.row()).id().isEmpty();
          return new Movement.Move(
              joined ? Movement.JOINED_SINCE : cell.row(),
              cell.column(),
              members.size(),
              joined ? 0 : then.sum(amount.id(), members).doubleValue(),
              now.sum(amount.id(), members).doubleValue(),
              cell.where());
        })
        .toList();
  }

  private static FacetException missing(String what, String id) {
    return new FacetException(
        ErrorCode.NOT_FOUND,
        "The dataset's model has no %s '%s'. Choose another.".formatted(what, id));
  }
}
