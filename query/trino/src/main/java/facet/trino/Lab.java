package facet.trino;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A Trino of one coordinator and two workers, each a process of its own, on this machine and for
/// it alone, with the catalogs `iceberg` (kept below the lab's folder) and `memory`.
///
/// `Lab FOLDER [PORT]` says where it listens in one line on standard output, and ends with the
/// process that started it.
public final class Lab {
  private static final int WORKERS = 2;

  private final Path folder;
  private final int port;

  private Lab(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Parent.endWith();
    var lab =
        new Lab(
            Path.of(arguments[0]).toAbsolutePath(),
            arguments.length > 1 ? Integer.parseInt(arguments[1]) : freePort());
    var nodes = lab.start();
    var coordinator = nodes.getFirst();
    if (!Readiness.awaited(lab.port, coordinator)) {
      throw new IllegalStateException(
          "The coordinator ended while it started; why is in " + lab.log("coordinator"));
    }
    new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
        .println("http://127.0.0.1:" + lab.port);
    coordinator.waitFor();
  }

  private List<Process> start() throws IOException {
    Files.createDirectories(folder.resolve("lake"));
    var catalogs = Files.createDirectories(folder.resolve("catalogs"));
    Files.writeString(catalogs.resolve("memory.properties"), "connector.name=memory\n");
    Files.writeString(catalogs.resolve("iceberg.properties"), iceberg());
    var nodes = new ArrayList<Process>();
    nodes.add(start("coordinator", coordinator()));
    for (int i = 1; i <= WORKERS; i++) {
      nodes.add(start("worker-" + i, "coordinator=false\nhttp-server.http.port=0\n"));
    }
    return nodes;
  }

  private String iceberg() {
    return """
    connector.name=iceberg
    iceberg.catalog.type=TESTING_FILE_METASTORE
    iceberg.add-files-procedure.enabled=true
    hive.metastore.catalog.dir=local:///metastore
    fs.local.enabled=true
    local.location=%s
    """
        .formatted(folder.resolve("lake"));
  }

  private String coordinator() {
    return """
    coordinator=true
    node-scheduler.include-coordinator=false
    query-manager.required-workers=%d
    http-server.http.port=%d
    """
        .formatted(WORKERS, port);
  }

  /// The folder of catalogs stands in for that of plugins, which must be there and is not read.
  private Process start(String name, String role) throws IOException {
    var home = Files.createDirectories(folder.resolve(name));
    var config = home.resolve("config.properties");
    Files.writeString(
        config,
        role
            + """
            node.id=%s
            node.environment=lab
            node.bind-ip=127.0.0.1
            node.internal-address=127.0.0.1
            http-server.log.enabled=false
            discovery.uri=http://127.0.0.1:%d
            catalog.config-dir=%s
            plugin.dir=%3$s
            """
                .formatted(name, port, folder.resolve("catalogs")));
    var node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Xmx1g",
                "-Dconfig=" + config,
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(log(name).toFile())
            .start();
    Runtime.getRuntime().addShutdownHook(new Thread(node::destroyForcibly, "stop " + name));
    return node;
  }

  private Path log(String name) {
    return folder.resolve(name).resolve("log");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
