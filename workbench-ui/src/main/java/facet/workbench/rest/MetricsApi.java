package facet.workbench.rest;

import facet.workbench.metrics.KeptMetric;
import facet.workbench.metrics.OwnMetrics;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The metrics that analysts made, as they are defined.
@RestController
@RequestMapping("/api/v1/metrics")
class MetricsApi {
  private final OwnMetrics metrics;

  MetricsApi(OwnMetrics metrics) {
    this.metrics = metrics;
  }

  record Metrics(List<Definition> metrics) {}

  /// @param document what a model file would hold under the id
  record Definition(String id, JsonNode document, String author, OffsetDateTime createdAt) {
    static Definition of(KeptMetric kept) {
      return new Definition(
          kept.id(),
          JsonMapper.shared().readTree(kept.document()),
          kept.author(),
          kept.createdAt());
    }
  }

  @GetMapping
  Metrics of(@RequestParam String dataset) {
    return new Metrics(metrics.list(dataset).stream().map(Definition::of).toList());
  }
}
