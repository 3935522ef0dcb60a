package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks the workbench that runs on this folder to do what it alone may do: some of what it keeps
/// has one writer.
final class RunningWorkbench {
  private static final String START = "Start it with './workbench run', then ask again.";
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final int FAILED = 500;
  private static final int REFUSED = 400;
  private static final int NOT_FOUND = 404;

  private final RunningApp app;

  private RunningWorkbench(RunningApp app) {
    this.app = app;
  }

  /// @param why it has to run, as the end of a sentence
  static RunningWorkbench needed(String why) {
    var home = FacetHome.standard();
    return new RunningWorkbench(
        RunningApp.of(home)
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.UNAVAILABLE,
                    "No workbench runs on %s, and %s. %s".formatted(home.folder(), why, START))));
  }

  /// A name as part of a path.
  static String inPath(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Its answer to a request of the REST interface; a refusal is thrown in its own words.
  ///
  /// @param body to be sent as JSON
  JsonNode ask(String method, String path, Object body) throws InterruptedException {
    var request =
        HttpRequest.newBuilder(app.at(path))
            .header("Authorization", "Bearer " + app.token())
            .header("Content-Type", "application/json")
            .method(
                method,
                HttpRequest.BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    var response = send(request);
    var answer = JsonMapper.shared().readTree(response.body());
    if (response.statusCode() >= REFUSED) {
      throw refused(response.statusCode(), answer);
    }
    return answer;
  }

  private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(CONNECT).build()) {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The workbench does not answer on port %d. %s".formatted(app.port(), START),
          e);
    }
  }

  private static FacetException refused(int status, JsonNode problem) {
    var said =
        "%s %s".formatted(problem.path("detail").asString(""), problem.path("fix").asString(""));
    return new FacetException(code(status), said.strip());
  }

  private static ErrorCode code(int status) {
    if (status == NOT_FOUND) {
      return ErrorCode.NOT_FOUND;
    }
    return status < FAILED ? ErrorCode.CONFLICT : ErrorCode.UNAVAILABLE;
  }
}
