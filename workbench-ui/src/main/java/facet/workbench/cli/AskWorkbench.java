package facet.workbench.cli;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import facet.workbench.home.StateDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What commands learn of saved things. While a workbench runs on the folder its database is taken,
/// so it is asked; otherwise the database is read.
record AskWorkbench(FacetHome home) {

  static String escaped(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// @param what is asked, as a message says it
  /// @param running reads the answer of a workbench that runs; it may say that there is nothing
  /// @param otherwise when none runs
  <T> Optional<T> ask(
      String what,
      String path,
      Function<JsonNode, Optional<T>> running,
      Supplier<Optional<T>> otherwise) {
    var app = RunningApp.of(home);
    if (app.isEmpty()) {
      return otherwise.get();
    }
    try {
      return get(app.get(), path).flatMap(running);
    } catch (ConnectException goneWithoutAWord) {
      return otherwise.get();
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The workbench does not say %s: %s.".formatted(what, e.getMessage()),
          e);
    }
  }

  /// The database of a folder on which a workbench has run before.
  Optional<DataSource> state() {
    return StateDatabase.of(home, System.getenv())
        .map(state -> new DriverManagerDataSource(state.url(), state.user(), state.password()));
  }

  private static Optional<JsonNode> get(RunningApp app, String path) throws IOException {
    try (var client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(app.at(path))
                  .header("Authorization", "Bearer " + app.token())
                  .GET()
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (answer.statusCode() != 200) {
        throw new IOException("it answers with status " + answer.statusCode());
      }
      return Optional.of(JsonMapper.shared().readTree(answer.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
