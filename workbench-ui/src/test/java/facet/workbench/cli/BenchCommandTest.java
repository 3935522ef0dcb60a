package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BenchCommandTest {
  private static final String HOME = "facet.home";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private String homeBefore = "";

  @TempDir Path home;

  @BeforeEach
  void atHome() {
    homeBefore = System.getProperty(HOME, "");
    System.setProperty(HOME, home.toString());
  }

  @AfterEach
  void backHome() {
    if (homeBefore.isEmpty()) {
      System.clearProperty(HOME);
    } else {
      System.setProperty(HOME, homeBefore);
    }
  }

  @Test
  void everyQuestionIsMeasuredOnBothSidesWhichFindTheSameMembers() {
    assertThat(run("--members", "300", "--rounds", "1", "--json")).as(err.toString()).isZero();
    JsonNode report = JsonMapper.shared().readTree(out.toString()).get(0);
    assertThat(report.get("members").intValue()).isEqualTo(300);
    assertThat(report.get("first")).hasSizeGreaterThan(12).allMatch(BenchCommandTest::measured);
    assertThat(report.get("changed")).hasSize(4).allMatch(BenchCommandTest::measured);
    assertThat(report.get("sorted")).hasSize(2).allMatch(BenchCommandTest::measured);
    assertThat(report.get("imported").get("rows").longValue())
        .isEqualTo(report.get("lines").longValue());
    assertThat(report.get("memory").get("leaves").intValue()).isGreaterThan(8);
  }

  @Test
  void theDataIsMadeOnceAndTheAnswerIsTablesForTheDocs() {
    assertThat(run("--members", "100", "--rounds", "1")).as(err.toString()).isZero();
    assertThat(err.toString()).contains("making the jewellery club of 100 members");
    assertThat(out.toString())
        .startsWith("## 100 members, ")
        .contains("\n| compile | p50, ms |", "\n| whole | ", "\n| order lines | ");
    err.getBuffer().setLength(0);
    assertThat(run("--members", "100", "--rounds", "1")).as(err.toString()).isZero();
    assertThat(err.toString()).doesNotContain("making").contains("compiling");
  }

  @Test
  void aSizeThatNoSampleHasIsRefused() {
    assertThat(run("--members", "99")).isEqualTo(ExitCode.REFUSED.code());
    assertThat(err.toString()).contains("A sample has from 100 to 50000000 members, not 99.");
    assertThat(run("--rounds", "0")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("--rounds must be 1 or more.");
  }

  private static boolean measured(JsonNode answer) {
    return answer.get("members").intValue() > 0
        && answer.get("ours").get("medianMs").doubleValue() > 0
        && answer.get("other").get("medianMs").doubleValue() > 0;
  }

  private int run(String... arguments) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new ExitCode.OfFailure())
        .execute(arguments);
  }
}
