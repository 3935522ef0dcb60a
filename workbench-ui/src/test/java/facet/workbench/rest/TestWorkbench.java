package facet.workbench.rest;

import facet.datasets.crm.file.FolderSettings;
import facet.workbench.app.FacetApplication;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.publishing.Brakes;
import facet.workbench.publishing.DestinationSettings;
import facet.workbench.publishing.FieldMapping;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.PublishLatest;
import facet.workbench.publishing.PublishRequest;
import facet.workbench.publishing.Publishing;
import facet.workbench.tokens.ApiTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole workbench on a free port, with a jewellery club of a few hundred members and a folder
/// to publish into.
public final class TestWorkbench implements AutoCloseable {
  private static final int MEMBERS = 600;

  private final Path home;
  private final ConfigurableApplicationContext application;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestWorkbench(Path home) {
    this.home = home;
    this.application =
        new SpringApplication(FacetApplication.class)
            .run(
                "--server.port=0",
                "--facet.home=" + home,
                "--facet.sample.members=" + MEMBERS,
                "--logging.level.facet=warn");
  }

  public static TestWorkbench at(Path home) {
    return new TestWorkbench(home);
  }

  public <T> T bean(Class<T> type) {
    return application.getBean(type);
  }

  /// Saves a segment of the members whose attribute has one of these values, and approves it.
  public String segment(String name, String attribute, String... values) {
    var document =
        """
        {"format": "facet-segment/1", "dataset": "jewellery", "name": "%s",
         "where": {"kind": "attribute", "field": "%s", "op": "in", "values": ["%s"]}}
        """
            .formatted(name, attribute, String.join("\", \"", values));
    var saved =
        bean(SegmentCatalogue.class)
            .create("jewellery", new SaveSegment(name, "", document, "analyst"));
    var id = ((SaveResult.Saved) saved).segment().id();
    approve(id);
    return id;
  }

  public void approve(String segment) {
    var catalogue = bean(SegmentCatalogue.class);
    catalogue.changeStatus(
        catalogue.find(segment).orElseThrow(), SegmentStatus.APPROVED, "manager");
  }

  /// Sets up a publication of a segment into a folder of its own; sends nothing.
  public String publication(String name, String segment) throws IOException {
    var folder = Files.createDirectories(home.resolve("drop").resolve(name));
    var publishing = bean(Publishing.class);
    var destination =
        publishing
            .destinations()
            .create(
                name,
                new DestinationSettings.Folder(new FolderSettings(folder, "member_key", false)),
                Optional.empty());
    return publishing
        .publications()
        .create(
            new Publication.Target(name, "jewellery", segment, destination),
            FieldMapping.NONE,
            Brakes.USUAL,
            "analyst")
        .id();
  }

  public void publish(String publication) {
    bean(PublishLatest.class).publish(publication, PublishRequest.changes("analyst"));
  }

  public String token(String owner) {
    return bean(ApiTokens.class).create("test", owner).text();
  }

  /// @param token may be empty for none
  public HttpResponse<String> get(String path, String token, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(address(path)).GET();
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  /// Sends JSON.
  public HttpResponse<String> post(String path, String token, String json)
      throws IOException, InterruptedException {
    return post(path, token, "application/json", json);
  }

  public HttpResponse<String> post(String path, String token, String type, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  public HttpResponse<String> put(String path, String token, String json)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(address(path))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(json));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create(
        "http://localhost:"
            + application.getEnvironment().getRequiredProperty("local.server.port")
            + path);
  }

  @Override
  public void close() {
    client.close();
    application.close();
  }
}
