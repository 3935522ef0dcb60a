package facet.workbench.segments.ui.metrics;

import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import java.util.Optional;

/// Which metric it is, what it is called, and what its numbers are counted in.
///
/// @param id of the one that is changed; empty for a new one
record MetricTitle(String id, Labels labels, Labels meaning, Optional<String> unit) {
  /// The palette group of every metric that analysts make.
  private static final String AREA = "Metrics";

  Metric over(Metric metric) {
    return switch (metric) {
      case Metric.OfEvents of ->
          new Metric.OfEvents(
              id, labels, meaning, AREA, unit, of.event(), of.where(), of.measure(), of.window());
      case Metric.Ratio of ->
          new Metric.Ratio(id, labels, meaning, AREA, unit, of.numerator(), of.denominator());
      case Metric.Total of ->
          new Metric.Total(id, labels, meaning, AREA, unit, of.plus(), of.minus());
    };
  }
}
