package facet.workbench.segments.ui.metrics;

import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import java.util.Optional;

/// What a metric is called, and what its numbers are counted in.
record MetricTitle(Labels labels, Labels meaning, Optional<String> unit) {
  /// The palette group of every metric that analysts make.
  private static final String AREA = "Metrics";

  Metric over(Metric metric) {
    return switch (metric) {
      case Metric.OfEvents of ->
          new Metric.OfEvents(
              of.id(),
              labels,
              meaning,
              AREA,
              unit,
              of.event(),
              of.where(),
              of.measure(),
              of.window());
      case Metric.Ratio of ->
          new Metric.Ratio(of.id(), labels, meaning, AREA, unit, of.numerator(), of.denominator());
      case Metric.Total of ->
          new Metric.Total(of.id(), labels, meaning, AREA, unit, of.plus(), of.minus());
    };
  }
}
