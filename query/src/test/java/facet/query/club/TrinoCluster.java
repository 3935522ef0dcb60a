package facet.query.club;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A real Trino of one coordinator and two workers in a process of its own (`query/trino`), shared
/// by all tests of this JVM; it ends with it.
public final class TrinoCluster {
  private static final Path BUILT = Path.of("trino", "target");

  private final String url;

  private TrinoCluster(String url) {
    this.url = url;
  }

  public static TrinoCluster shared() {
    return Shared.CLUSTER;
  }

  /// The JDBC address of its catalog `memory`.
  public String jdbcUrl() {
    return url.replace("http:", "jdbc:trino:") + "/memory";
  }

  private static TrinoCluster start() {
    try {
      var classes = BUILT.resolve("classes") + ":" + Files.readString(BUILT.resolve("class-path"));
      var log = Files.createTempFile("facet-trino-", ".log");
      log.toFile().deleteOnExit();
      var process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "--add-modules=jdk.incubator.vector",
                      "--enable-native-access=ALL-UNNAMED",
                      "--sun-misc-unsafe-memory-access=allow",
                      "-Xmx1g",
                      "-cp",
                      classes,
                      "facet.trino.Cluster"))
              .redirectError(log.toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-trino"));
      var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("http://")) {
          return new TrinoCluster(line);
        }
      }
      throw new IllegalStateException("Trino did not start: " + Files.readString(log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TrinoCluster CLUSTER = start();
  }
}
