package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.binding.Catalog;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.segments.CatalogueSegments;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/// The saved segments that a command's segment names. While a workbench runs on the folder its
/// database is taken, so it is asked; otherwise the catalogue is read. Neither happens before a
/// condition names a segment.
record HeadlessSegments(FacetHome home) implements OpenDatasets.SavedSegments {

  /// One segment, by default its latest version.
  private record Wanted(String dataset, String id, OptionalInt version) {
    String path() {
      var path =
          "/api/v1/catalogue/"
              + AskWorkbench.escaped(id)
              + "?dataset="
              + AskWorkbench.escaped(dataset);
      return version.isPresent() ? path + "&version=" + version.getAsInt() : path;
    }
  }

  @Override
  public Catalog.Segments of(String dataset) {
    return (id, version) -> find(new Wanted(dataset, id, version));
  }

  private Optional<Catalog.SavedSegment> find(Wanted wanted) {
    return new AskWorkbench(home)
        .ask(
            "what segment '%s' is".formatted(wanted.id()),
            wanted.path(),
            answer -> read(wanted, answer),
            () -> read(wanted));
  }

  private Optional<Catalog.SavedSegment> read(Wanted wanted) {
    try {
      return new AskWorkbench(home)
          .state()
          .map(source -> new SegmentCatalogue(source, Clock.systemDefaultZone()))
          .map(CatalogueSegments::new)
          .flatMap(saved -> saved.of(wanted.dataset()).find(wanted.id(), wanted.version()));
    } catch (DataAccessException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The saved segments can't be read: " + e.getMostSpecificCause().getMessage(),
          e);
    }
  }

  private static Optional<Catalog.SavedSegment> read(Wanted wanted, JsonNode found) {
    return CatalogueSegments.read(
        wanted.id(), found.path("version").asInt(), found.path("document").toString());
  }
}
