package facet.workbench.dashboards;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.Audiences;
import facet.query.audience.Scope;
import facet.query.classify.ClassSizes;
import facet.query.classify.Classifier;
import facet.query.measure.Measures;
import facet.query.measure.MetricTable;
import facet.workbench.data.OpenDatasets;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;

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
    var now = at(question.asOf(), audiences, question, purchases, scope);
    var then = at(question.comparedWith(), audiences, question, purchases, scope);
    var nowStanding = Standing.of(now.sizes(), now.table());
    var thenStanding = Standing.of(then.sizes(), then.table());
    var pyramid = Pyramid.of(nowStanding, thenStanding, classification);
    return new PyramidReport(
        question,
        classification.labels(),
        amount,
        amount.unit().orElse(""),
        pyramid,
        KpiTree.of(purchases, now.table(), then.table()),
        Movement.between(thenStanding, nowStanding, pyramid.key()),
        Duration.between(start, clock.instant()));
  }

  private record Answers(ClassSizes sizes, MetricTable table) {}

  private static Answers at(
      LocalDate date,
      Audiences audiences,
      PyramidQuestion question,
      Purchases purchases,
      Scope scope) {
    var measures = new Measures(audiences);
    var sizes =
        new Classifier(audiences, measures)
            .classify(question.classification(), date, scope)
            .orThrow(
                ErrorCode.INVALID_DOCUMENT,
                "The classification '%s' can't be evaluated.".formatted(question.classification()));
    return new Answers(sizes, measures.columns(purchases.ids(), sizes.base()));
  }

  private static FacetException missing(String what, String id) {
    return new FacetException(
        ErrorCode.NOT_FOUND,
        "The dataset's model has no %s '%s'. Choose another.".formatted(what, id));
  }
}
