package facet.query.club;

import facet.query.engine.SharedFolder;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A real Trino of one coordinator and two workers, each a process of its own (`query/trino`),
/// shared by all tests of this JVM; it ends with it.
public final class TrinoCluster {
  private static final Path BUILT = Path.of("trino", "target");
  private static final Path FOLDERS = Path.of("target", "trino");

  private final String url;
  private final Path folder;

  private TrinoCluster(String url, Path folder) {
    this.url = url;
    this.folder = folder;
  }

  public static TrinoCluster shared() {
    return Shared.CLUSTER;
  }

  /// The JDBC address of its catalog `memory` or `iceberg`.
  public String jdbcUrl(String catalog) {
    return url.replace("http:", "jdbc:trino:") + "/" + catalog;
  }

  /// A folder that its catalog `iceberg` reads too.
  public SharedFolder shares(String name) {
    return new SharedFolder(
        folder.resolve("lake").resolve(name).toAbsolutePath(), "local:///" + name);
  }

  private static TrinoCluster start() {
    try {
      var classes = BUILT.resolve("classes") + ":" + Files.readString(BUILT.resolve("class-path"));
      var folder = Files.createDirectories(FOLDERS.resolve("" + ProcessHandle.current().pid()));
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  classes,
                  "facet.trino.Lab",
                  folder.toString())
              .redirectError(folder.resolve("log").toFile())
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly, "stop-trino"));
      var said =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
      for (var line = said.readLine(); line != null; line = said.readLine()) {
        if (line.startsWith("http://")) {
          return new TrinoCluster(line, folder);
        }
      }
      throw new IllegalStateException(
          "Trino did not start: " + Files.readString(folder.resolve("log")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final TrinoCluster CLUSTER = start();
  }
}
