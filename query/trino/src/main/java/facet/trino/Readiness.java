package facet.trino;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.TimeUnit;

/// Whether a coordinator takes questions.
final class Readiness {
  private static final int PAUSE_MILLIS = 200;

  private Readiness() {}

  /// Waits until it does; false when the process ends before.
  static boolean awaited(int port, Process coordinator) throws InterruptedException {
    try (var client = HttpClient.newHttpClient()) {
      var info =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/v1/info".formatted(port))).build();
      while (!coordinator.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
        if (answers(client, info)) {
          return true;
        }
      }
      return false;
    }
  }

  private static boolean answers(HttpClient client, HttpRequest info) throws InterruptedException {
    try {
      var answer = client.send(info, BodyHandlers.ofString());
      return answer.statusCode() == 200 && answer.body().contains("\"starting\":false");
    } catch (IOException _) {
      // It does not listen yet.
      return false;
    }
  }
}
