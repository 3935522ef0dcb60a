package facet.workbench.metrics;

import java.util.List;

/// What came of deleting a metric.
public sealed interface MetricDeletion {
  record Deleted(KeptMetric metric) implements MetricDeletion {}

  /// Nothing was deleted: these count on it.
  record Used(KeptMetric metric, List<MetricUse> by) implements MetricDeletion {
    public Used {
      by = List.copyOf(by);
    }
  }

  record NotFound(String id) implements MetricDeletion {}
}
