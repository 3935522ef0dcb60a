package facet.datasets.importing;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Cancellation;
import facet.datasets.store.MemberStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process, killed at each step of an import.
class KilledImportTest {
  /// Imports, and stops for ever at the step whose number is given.
  public static void main(String[] args) throws IOException {
    var folder = Path.of(args[0]);
    int stop = Integer.parseInt(args[1]);
    new ImportDataset(MemberStore.at(folder.resolve("home")), Clock.systemUTC())
        .run(
            folder.resolve("model.yaml"),
            folder,
            ImportSettings.STANDARD,
            (step, subject, done, of) -> {
              if (done == stop) {
                System.out.println("reached");
                java.util.concurrent.locks.LockSupport.park();
              }
            },
            new Cancellation());
  }

  @Test
  void the_old_version_stays_and_the_next_import_succeeds(@TempDir Path folder)
      throws IOException, InterruptedException {
    Files.writeString(
        folder.resolve("model.yaml"),
        """
        format: facet-model/1
        dataset: club
        sources: {orders: orders.csv}
        member: {key: member, fields: {}}
        events:
          order: {source: orders, member: member, time: at, fields: {}}
        """);
    Files.writeString(folder.resolve("orders.csv"), "member,at\n007,2026-01-01\n");
    var store = MemberStore.at(folder.resolve("home"));
    var whole = new ImportDataset(store, Clock.systemUTC());
    whole.run(
        folder.resolve("model.yaml"),
        folder,
        ImportSettings.STANDARD,
        ImportProgress.SILENT,
        new Cancellation());
    for (int step = 0; step < 4; step++) {
      kill(folder, step);
      assertThat(store.require("club").number()).isEqualTo(1);
    }
    assertThat(
            whole
                .run(
                    folder.resolve("model.yaml"),
                    folder,
                    ImportSettings.STANDARD,
                    ImportProgress.SILENT,
                    new Cancellation())
                .version()
                .number())
        .isEqualTo(2);
  }

  private static void kill(Path folder, int step) throws IOException, InterruptedException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var process =
        new ProcessBuilder(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                KilledImportTest.class.getName(),
                folder.toString(),
                Integer.toString(step))
            .redirectErrorStream(true)
            .start();
    try (var out = process.inputReader()) {
      assertThat(out.readLine()).isEqualTo("reached");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }
}
