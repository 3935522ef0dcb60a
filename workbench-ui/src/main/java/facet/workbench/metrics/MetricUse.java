package facet.workbench.metrics;

import facet.datasets.model.Labels;

/// Something that is made with a metric.
public sealed interface MetricUse {
  String id();

  /// @param version the segment's latest, or the approved one
  record BySegment(String id, String name, int version) implements MetricUse {}

  record ByMetric(String id, Labels labels) implements MetricUse {}
}
