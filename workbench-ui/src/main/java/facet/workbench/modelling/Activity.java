package facet.workbench.modelling;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.util.Optional;

/// The event that makes a member active: what a customer who stays goes on doing.
public record Activity(String event) {

  /// The one the model file names under `models`, else the event behind its value metric, else its
  /// only event.
  public static Activity of(MemberModel model) {
    return model
        .learning()
        .activity()
        .or(() -> model.value().flatMap(metric -> behind(model, metric)))
        .or(() ->
            model.events().keySet().stream().findFirst().filter(_ -> model.events().size() == 1))
        .map(Activity::new)
        .orElseThrow(() ->
            new FacetException(
                ErrorCode.INVALID_DOCUMENT,
                "The model file of '%s' doesn't say which event makes a member active. Name it under models: activity, one of %s."
                    .formatted(model.dataset(), model.events().keySet())));
  }

  /// The condition of those with at least one such event in a window.
  Node within(Window window) {
    return Node.of(
        new Condition.Did(event, Optional.empty(), Measure.COUNT, Test.atLeast(1), window));
  }

  /// The metric that counts the days since the last such event.
  String recencyMetric(MemberModel model) {
    return model.declaredMetrics().stream()
        .filter(this::isRecency)
        .map(Metric::id)
        .findFirst()
        .orElseThrow(() ->
            new FacetException(
                ErrorCode.INVALID_DOCUMENT,
                "Churn is measured against recency alone, and '%s' has no metric for it. Add to its model file a metric with event: %s and measure: {fn: recency}."
                    .formatted(model.dataset(), event)));
  }

  boolean isRecency(Metric metric) {
    return switch (metric) {
      case Metric.Ratio _, Metric.Total _ -> false;
      case Metric.OfEvents of ->
          of.event().equals(event)
              && of.measure().aggregate() == Aggregate.RECENCY
              && of.where().isEmpty()
              && of.window() instanceof Window.AllTime;
    };
  }

  private static Optional<String> behind(MemberModel model, String metric) {
    return model
        .metric(metric)
        .flatMap(found ->
            switch (found) {
              case Metric.OfEvents of -> Optional.of(of.event());
              case Metric.Ratio ratio -> behind(model, ratio.numerator());
              case Metric.Total total -> behind(model, total.plus().getFirst());
            });
  }
}
