package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.binding.Catalog;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import facet.workbench.home.StateDatabase;
import facet.workbench.segments.CatalogueSegments;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/// The saved segments that a command's segment names. While a workbench runs on the folder its
/// database is taken, so it is asked; otherwise the catalogue is read. Neither happens before a
/// condition names a segment.
record HeadlessSegments(FacetHome home) implements OpenDatasets.SavedSegments {

  /// One segment, by default its latest version.
  private record Wanted(String dataset, String id, OptionalInt version) {
    String path() {
      var path = "/api/v1/catalogue/" + escaped(id) + "?dataset=" + escaped(dataset);
      return version.isPresent() ? path + "&version=" + version.getAsInt() : path;
    }

    private static String escaped(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  @Override
  public Catalog.Segments of(String dataset) {
    return (id, version) -> find(new Wanted(dataset, id, version));
  }

  private Optional<Catalog.SavedSegment> find(Wanted wanted) {
    var app = RunningApp.of(home);
    if (app.isEmpty()) {
      return read(wanted);
    }
    try {
      return ask(app.get(), wanted);
    } catch (ConnectException goneWithoutAWord) {
      return read(wanted);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The workbench does not say what segment '%s' is: %s."
              .formatted(wanted.id(), e.getMessage()),
          e);
    }
  }

  private Optional<Catalog.SavedSegment> read(Wanted wanted) {
    try {
      return StateDatabase.of(home, System.getenv())
          .map(state -> new DriverManagerDataSource(state.url(), state.user(), state.password()))
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

  private static Optional<Catalog.SavedSegment> ask(RunningApp app, Wanted wanted)
      throws IOException {
    var answer = get(app, wanted.path());
    if (answer.statusCode() == 404) {
      return Optional.empty();
    }
    if (answer.statusCode() != 200) {
      throw new IOException("it answers with status " + answer.statusCode());
    }
    var found = JsonMapper.shared().readTree(answer.body());
    return CatalogueSegments.read(
        wanted.id(), found.path("version").asInt(), found.path("document").toString());
  }

  private static HttpResponse<String> get(RunningApp app, String path) throws IOException {
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      return client.send(
          HttpRequest.newBuilder(app.at(path))
              .header("Authorization", "Bearer " + app.token())
              .GET()
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
