package facet.query.binding;

import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import java.util.ArrayList;
import java.util.List;

/// Resolves a metric of the model, and those it is made of.
final class MetricBinder {
  private final MemberModel model;
  private final EventBinder events;

  MetricBinder(MemberModel model, EventBinder events) {
    this.model = model;
    this.events = events;
  }

  BoundMetric bind(String id, Place at) {
    return bind(id, at, List.of());
  }

  private BoundMetric bind(String id, Place at, List<String> trail) {
    var steps = new ArrayList<>(trail);
    steps.add(id);
    if (trail.contains(id)) {
      throw at.fail("The metric is made of itself: " + String.join(" → ", steps) + ".", "");
    }
    var metric =
        model
            .metric(id)
            .orElseThrow(() ->
                at.fail(
                    "There is no metric '" + id + "' any more.",
                    "Remove the condition or choose another."));
    return bind(metric, at, steps);
  }

  /// A metric that need not be one of the model's.
  BoundMetric bind(Metric metric, Place at) {
    return bind(metric, at, List.of());
  }

  private BoundMetric bind(Metric metric, Place at, List<String> steps) {
    return switch (metric) {
      case Metric.OfEvents ofEvents -> {
        var bound = events.events(ofEvents.event(), ofEvents.where(), ofEvents.window(), at);
        yield new BoundMetric.OfEvents(
            bound, events.measure(ofEvents.measure(), bound.event(), at.at("measure")));
      }
      case Metric.Ratio ratio ->
          new BoundMetric.Ratio(
              bind(ratio.numerator(), at, steps), bind(ratio.denominator(), at, steps));
      case Metric.Total total ->
          new BoundMetric.Total(
              total.plus().stream().map(part -> bind(part, at, steps)).toList(),
              total.minus().stream().map(part -> bind(part, at, steps)).toList());
    };
  }
}
