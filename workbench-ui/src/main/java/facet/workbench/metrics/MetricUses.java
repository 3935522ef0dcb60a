package facet.workbench.metrics;

import facet.datasets.condition.SegmentJson;
import facet.datasets.model.MemberModel;
import facet.workbench.catalogue.SegmentUses;
import java.util.ArrayList;
import java.util.List;

/// Who counts on a metric: segments of which a version in force names it, and metrics made of it.
public record MetricUses(SegmentUses segments) {

  /// @param model with all metrics that there are
  public List<MetricUse> of(String id, MemberModel model) {
    var uses = new ArrayList<MetricUse>();
    for (var segment : segments.inForce(model.dataset())) {
      if (uses.stream().noneMatch(use -> use.id().equals(segment.id()))
          && names(segment.document(), id, model)) {
        uses.add(new MetricUse.BySegment(segment.id(), segment.name(), segment.version()));
      }
    }
    model.metrics().values().stream()
        .filter(metric -> metric.madeOf().contains(id))
        .forEach(metric -> uses.add(new MetricUse.ByMetric(metric.id(), metric.labels())));
    return uses;
  }

  private static boolean names(String document, String id, MemberModel model) {
    return SegmentJson.read(document)
        .found()
        .filter(segment -> NamedMetrics.in(segment.where(), model).contains(id))
        .isPresent();
  }
}
