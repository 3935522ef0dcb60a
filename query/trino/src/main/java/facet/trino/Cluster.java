package facet.trino;

import static io.trino.testing.TestingSession.testSessionBuilder;

import io.trino.plugin.memory.MemoryPlugin;
import io.trino.testing.DistributedQueryRunner;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One coordinator and two workers, with the catalog `memory`. Says where it listens in one line on
/// standard output, and ends with its standard input, so that it never outlives who started it.
public final class Cluster {
  private static final int WORKERS = 2;

  private Cluster() {}

  public static void main(String[] arguments) throws Exception {
    var said =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var session = testSessionBuilder().setCatalog("memory").setSchema("default").build();
    try (var cluster = DistributedQueryRunner.builder(session).setWorkerCount(WORKERS).build()) {
      cluster.installPlugin(new MemoryPlugin());
      cluster.createCatalog("memory", "memory", Map.of());
      said.println(cluster.getCoordinator().getBaseUrl());
      while (System.in.read() >= 0) {
        // Whatever is said here means nothing; only its end does.
      }
    }
  }
}
