package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.metrics.KeptMetric;
import facet.workbench.metrics.NamedMetrics;
import facet.workbench.metrics.OwnMetrics;
import facet.workbench.metrics.ReadMetrics;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import tools.jackson.databind.JsonNode;

/// The metrics of analysts that a command's segment names, got from where its saved segments are.
/// They are not looked for while the segment names nothing but what the model file has.
record HeadlessMetrics(FacetHome home) {

  static OpenDatasets.AddedMetrics of(FacetHome home, Node where) {
    var read = new ReadMetrics(new HeadlessMetrics(home)::kept);
    return model -> NamedMetrics.areOf(model, where) ? List.of() : read.to(model);
  }

  private List<KeptMetric> kept(String dataset) {
    return new AskWorkbench(home)
        .ask(
            "which metrics there are",
            "/api/v1/metrics?dataset=" + AskWorkbench.escaped(dataset),
            answer ->
                Optional.of(
                    answer.path("metrics").valueStream().map(one -> metric(dataset, one)).toList()),
            () -> Optional.of(saved(dataset)))
        .orElse(List.of());
  }

  private static KeptMetric metric(String dataset, JsonNode found) {
    return new KeptMetric(
        dataset,
        found.path("id").asString(),
        found.path("document").toString(),
        found.path("author").asString(),
        OffsetDateTime.parse(found.path("createdAt").asString()));
  }

  private List<KeptMetric> saved(String dataset) {
    try {
      return new AskWorkbench(home)
          .state()
          .map(source -> new OwnMetrics(source, Clock.systemDefaultZone()).list(dataset))
          .orElse(List.of());
    } catch (BadSqlGrammarException neverRunSinceThereAreMetrics) {
      return List.of();
    } catch (DataAccessException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The metrics can't be read: " + e.getMostSpecificCause().getMessage(),
          e);
    }
  }
}
