package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import facet.workbench.rest.TestWorkbench;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Commands answer segments that name saved ones, while the workbench runs and while it does not.
class NamedSegmentsTest {
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
  void aSavedSegmentMeansTheSameWithAndWithoutTheWorkbench() throws IOException {
    String gold;
    String goldOrSilver;
    try (var workbench = TestWorkbench.at(home)) {
      workbench.segment("Chosen", "member.tier", "gold");
      gold = counted(new CountCommand(), file(naming("chosen", "")));
      assertThat(Integer.parseInt(gold)).isPositive();
      saveNext(workbench, "gold\", \"silver");
      goldOrSilver = counted(new CountCommand(), file(naming("chosen", "")));
      assertThat(Integer.parseInt(goldOrSilver)).isGreaterThan(Integer.parseInt(gold));
      assertThat(counted(new CountCommand(), file(naming("chosen", ", \"version\": 1"))))
          .isEqualTo(gold);
      askForOneThatIsGone();
    }

    assertThat(counted(new CountCommand(), file(naming("chosen", "")))).isEqualTo(goldOrSilver);
    assertThat(counted(new CountCommand(), file(naming("chosen", ", \"version\": 1"))))
        .isEqualTo(gold);
    var written = home.resolve("members.csv");
    assertThat(counted(new MembersCommand(), file(naming("chosen", "")), "--out", "" + written))
        .isEqualTo(goldOrSilver);
    assertThat(Files.readAllLines(written)).hasSize(1 + Integer.parseInt(goldOrSilver));
    assertThat(run(new SqlCommand(), file(naming("chosen", "")))).isZero();
    assertThat(out.toString()).contains("'gold'").contains("'silver'");
    askForOneThatIsGone();
    aWorkbenchThatDiedWithoutAWordIsNotWaitedFor(goldOrSilver);
  }

  private void askForOneThatIsGone() throws IOException {
    assertThat(run(new CountCommand(), file(naming("given-up", ""))))
        .isEqualTo(ExitCode.REFUSED.code());
    assertThat(err.toString()).contains("/where/of/0: There is no saved segment 'given-up'.");
    assertThat(run(new CountCommand(), file(naming("chosen", ", \"version\": 9"))))
        .isEqualTo(ExitCode.REFUSED.code());
    assertThat(err.toString()).contains("There is no saved segment 'chosen' version '9'.");
  }

  private void aWorkbenchThatDiedWithoutAWordIsNotWaitedFor(String expected) throws IOException {
    try (var taken = new ServerSocket(0)) {
      taken.close();
      new RunningApp(1, "127.0.0.1", taken.getLocalPort(), "left over").tell(new FacetHome(home));
    }
    assertThat(counted(new CountCommand(), file(naming("chosen", "")))).isEqualTo(expected);
  }

  private static void saveNext(TestWorkbench workbench, String tiers) {
    var catalogue = workbench.bean(SegmentCatalogue.class);
    var document = catalogue.latest("chosen").orElseThrow().document().replace("gold", tiers);
    assertThat(catalogue.save("chosen", 1, new SaveSegment("Chosen", "", document, "analyst")))
        .isInstanceOf(SaveResult.Saved.class);
  }

  private static String naming(String id, String more) {
    return """
    {"format": "facet-segment/1", "dataset": "jewellery", "name": "Named",
     "where": {"kind": "all", "of": [{"kind": "segment", "id": "%s"%s}]}}
    """
        .formatted(id, more);
  }

  private String file(String segment) throws IOException {
    return Files.writeString(home.resolve("segment.json"), segment).toString();
  }

  private String counted(Callable<Integer> command, String segment, String... more) {
    assertThat(run(command, segment, more)).as(err::toString).isZero();
    return out.toString().strip();
  }

  private int run(Callable<Integer> command, String segment, String... more) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var line =
        new CommandLine(command)
            .setExecutionExceptionHandler(new ExitCode.OfFailure())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true));
    var arguments = new ArrayList<>(List.of("--segment", segment));
    arguments.addAll(List.of(more));
    return line.execute(arguments.toArray(String[]::new));
  }
}
