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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/// `./workbench scope`. The running workbench does it: the accounts are its own.
@Command(
    name = "scope",
    mixinStandardHelpOptions = true,
    description = "Limits an account to an access scope of the model file, at once.")
final class ScopeCommand implements Callable<Integer> {
  private static final String START = "Start it with './workbench run', then ask again.";

  @Option(names = "--account", required = true, paramLabel = "NAME", description = "The account.")
  private String account = "";

  @ArgGroup(multiplicity = "1")
  private Limit limit = new Limit();

  /// To whom.
  static final class Limit {
    @Option(names = "--to", paramLabel = "ID", description = "The scope's id.")
    private @Nullable String scope;

    @Option(names = "--everybody", description = "Let it see all members again.")
    private boolean everybody;
  }

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
                    "No workbench runs on %s, and accounts are kept by it. %s"
                        .formatted(home.folder(), START)));
    var response = ask(app);
    var answer = JsonMapper.shared().readTree(response.body());
    if (response.statusCode() >= 400) {
      throw new FacetException(
          response.statusCode() < 500 ? ErrorCode.NOT_FOUND : ErrorCode.UNAVAILABLE,
          answer.path("detail").asString("") + " " + answer.path("fix").asString(""));
    }
    var sees = answer.path("scope").asString("everybody");
    spec.commandLine().getOut().println(account + " sees " + sees);
    return ExitCode.DONE.code();
  }

  private HttpResponse<String> ask(RunningApp app) throws InterruptedException {
    var wanted = JsonMapper.shared().createObjectNode().put("scope", limit.scope).toString();
    var name = URLEncoder.encode(account, StandardCharsets.UTF_8).replace("+", "%20");
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      return client.send(
          HttpRequest.newBuilder(app.at("/api/v1/accounts/" + name + "/scope"))
              .header("Authorization", "Bearer " + app.token())
              .header("Content-Type", "application/json")
              .PUT(HttpRequest.BodyPublishers.ofString(wanted))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The workbench does not answer on port %d. %s".formatted(app.port(), START),
          e);
    }
  }
}
