package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import facet.workbench.publishing.PublicationLedger;
import facet.workbench.rest.TestWorkbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/// The command against a running workbench, into a folder.
class PublishCommandTest {
  @TempDir Path home;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void useThisHome() {
    System.setProperty("facet.home", home.toString());
  }

  @AfterEach
  void useTheOldHome() {
    System.clearProperty("facet.home");
  }

  @Test
  void sendsThroughTheRunningWorkbenchExactlyWhatTheLedgerThenHolds() throws IOException {
    try (var workbench = TestWorkbench.at(home)) {
      var segment = workbench.segment("Silver", "member.tier", "silver");
      var publication = workbench.publication("files", segment);

      assertThat(run("--publication", publication, "--dry-run")).isZero();
      assertThat(lastLine()).isEqualTo("DRY_RUN");
      assertThat(dropped()).isEmpty();

      assertThat(run("--publication", publication)).isZero();
      assertThat(lastLine()).isEqualTo("DONE");
      var ledger = workbench.bean(PublicationLedger.class);
      var delivered = ledger.deliveredMembers(publication, "", 10_000);
      assertThat(delivered).isNotEmpty();
      assertThat(membersInFiles()).containsExactlyInAnyOrderElementsOf(delivered);
      assertThat(ledger.latest(publication).orElseThrow().people().requestedBy())
          .isEqualTo(System.getProperty("user.name") + " (command line)");

      assertThat(run("--publication", publication, "--json")).isZero();
      var again = JsonMapper.shared().readTree(out.toString());
      assertThat(again.path("run").asLong()).isEqualTo(2);
      assertThat(again.path("counts").path("adds").asLong()).isZero();
      assertThat(again.path("counts").path("unchanged").asLong()).isEqualTo(delivered.size());

      assertThat(run("--publication", "nothing")).isEqualTo(ExitCode.REFUSED.code());
      assertThat(err.toString()).contains("There is no publication nothing");
    }
  }

  @Test
  void theNoteForCommandsIsPrivateAndGoneAfterTheStop() throws IOException {
    try (var _ = TestWorkbench.at(home)) {
      var note = home.resolve("run").resolve("app.json");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(note)))
          .isEqualTo("rw-------");
    }
    assertThat(RunningApp.of(new FacetHome(home))).isEmpty();
  }

  @Test
  void saysToStartTheWorkbenchWhenNoneRuns() throws IOException {
    assertThat(run("--publication", "files")).isEqualTo(ExitCode.UNAVAILABLE.code());
    assertThat(err.toString()).contains("No workbench runs").contains("./workbench run");

    try (var taken = new ServerSocket(0)) {
      taken.close();
      new RunningApp(1, "127.0.0.1", taken.getLocalPort(), "left over").tell(new FacetHome(home));
    }
    assertThat(run("--publication", "files")).isEqualTo(ExitCode.UNAVAILABLE.code());
    assertThat(err.toString()).contains("does not answer").contains("./workbench run");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    return new CommandLine(new PublishCommand())
        .setExecutionExceptionHandler(new ExitCode.OfFailure())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private String lastLine() {
    return out.toString().lines().toList().getLast();
  }

  private List<Path> dropped() throws IOException {
    try (Stream<Path> files = Files.walk(home.resolve("drop"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).toList();
    }
  }

  private List<String> membersInFiles() throws IOException {
    var rows = new ArrayList<String>();
    for (Path file : dropped()) {
      try (var lines = Files.lines(file)) {
        lines.skip(1).forEach(rows::add);
      }
    }
    return rows.stream().map(PublishCommandTest::key).toList();
  }

  private static String key(String line) {
    return line.split(",")[0];
  }
}
