package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `./workbench publish`. The running workbench does it: its ledger has one writer.
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = "Sends a publication's changes through the running workbench.")
final class PublishCommand implements Callable<Integer> {
  private static final String START = "Start it with './workbench run', then ask again.";

  @Option(
      names = "--publication",
      required = true,
      paramLabel = "ID",
      description = "The publication, as its page's address ends.")
  private String publication = "";

  @Option(names = "--dry-run", description = "Only say what would be sent.")
  private boolean dryRun;

  @Option(names = "--everything", description = "Send all members again, not only what changed.")
  private boolean everything;

  @Option(names = "--json", description = "Answer in JSON.")
  private boolean json;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (spec == null) {
      throw new IllegalStateException("run outside a command line");
    }
    var home = FacetHome.standard();
    var app =
        RunningApp.of(home)
            .orElseThrow(() ->
                new FacetException(
                    ErrorCode.UNAVAILABLE,
                    "No workbench runs on %s, and publishing goes through it. %s"
                        .formatted(home.folder(), START)));
    var response = ask(app);
    var answer = JsonMapper.shared().readTree(response.body());
    if (response.statusCode() >= 400) {
      throw refused(response.statusCode(), answer);
    }
    spec.commandLine()
        .getOut()
        .println(json ? answer.toPrettyString() : new RunText(answer).lines());
    return new RunText(answer).exitCode().code();
  }

  private HttpResponse<String> ask(RunningApp app) throws InterruptedException {
    var order =
        JsonMapper.shared().writeValueAsString(Map.of("dryRun", dryRun, "everything", everything));
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      return client.send(
          HttpRequest.newBuilder(address(app))
              .header("Authorization", "Bearer " + app.token())
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(order))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The workbench does not answer on port %d. %s".formatted(app.port(), START),
          e);
    }
  }

  private URI address(RunningApp app) {
    var id = URLEncoder.encode(publication, StandardCharsets.UTF_8).replace("+", "%20");
    return app.at("/api/v1/publications/" + id + "/runs");
  }

  private static FacetException refused(int status, JsonNode problem) {
    var said =
        "%s %s".formatted(problem.path("detail").asString(""), problem.path("fix").asString(""));
    return new FacetException(
        status < 500 ? ErrorCode.CONFLICT : ErrorCode.UNAVAILABLE, said.strip());
  }
}
