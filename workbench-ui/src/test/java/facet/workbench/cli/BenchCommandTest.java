package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(run("--members", "300", "--rounds", "1", "--json", "--users", "4", "--seconds", "1"))
        .as(err.toString())
        .isZero();
    JsonNode report = JsonMapper.shared().readTree(out.toString()).get(0);
    assertThat(report.get("members").intValue()).isEqualTo(300);
    assertThat(report.get("compile")).hasSizeGreaterThan(12);
    assertThat(report.get("first")).hasSizeGreaterThan(12).allMatch(BenchCommandTest::found);
    assertThat(report.get("changed")).hasSize(4).allMatch(BenchCommandTest::found);
    assertThat(report.get("bulk")).hasSize(2);
    assertThat(report.get("overlap").get(0).get("pairs").intValue()).isEqualTo(200 * 199 / 2);
    assertThat(report.get("history").get(0).get("dates").intValue()).isEqualTo(25);
    assertThat(report.get("around")).hasSize(4);
    assertThat(report.get("cancel").get(0).get("met").booleanValue()).isTrue();
    assertThat(report.get("users")).hasSize(2).allMatch(line -> line.get("met").booleanValue());
    assertThat(report.get("memory")).hasSize(3).allMatch(line -> line.get("met").booleanValue());
    assertThat(report.get("memory").get(2).get("evicted").intValue()).isPositive();
    assertThat(report.get("sorted")).hasSize(9).allMatch(BenchCommandTest::found);
    assertThat(report.get("import").get(0).get("rows").longValue())
        .isEqualTo(report.get("lines").longValue());
  }

  @Test
  void theDataIsMadeOnceAndTheAnswerIsTablesForTheDocs() {
    assertThat(shortRun("100", "--members", "200")).as(err.toString()).isZero();
    assertThat(err.toString()).contains("making the jewellery club of 100 members");
    assertThat(out.toString())
        .startsWith("## 100 members, ")
        .contains("\n### Compiling\n", "\n| whole | ", "\n| order lines | ", "\n### Growth\n")
        .contains("\n  x-axis [\"100 members\", \"200 members\"]\n");
    err.getBuffer().setLength(0);
    assertThat(shortRun("100")).as(err.toString()).isZero();
    assertThat(err.toString()).doesNotContain("making").contains("compiling");
  }

  private int shortRun(String members, String... more) {
    var arguments = new ArrayList<>(List.of("--rounds", "1", "--users", "2", "--seconds", "1"));
    arguments.addAll(List.of("--members", members));
    arguments.addAll(List.of(more));
    return run(arguments.toArray(String[]::new));
  }

  @Test
  void onlyTheTablesAskedForAreMeasured() {
    assertThat(shortRun("100", "--only", "bulk", "--only", "overlap")).as(err.toString()).isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("###")))
        .containsExactly("### 500 segments over 60 leaves", "### Overlap of 200 segments");
  }

  @Test
  void aSizeThatNoSampleHasIsRefused() {
    assertThat(run("--members", "99")).isEqualTo(ExitCode.REFUSED.code());
    assertThat(err.toString()).contains("A sample has from 100 to 50000000 members, not 99.");
    assertThat(run("--only", "nothing")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("There is no table nothing, only [compile, first,");
    assertThat(run("--rounds", "0")).isEqualTo(ExitCode.USAGE.code());
    assertThat(err.toString()).contains("--rounds, --users and --seconds must be 1 or more.");
  }

  private static boolean found(JsonNode line) {
    return line.get("members").intValue() > 0
        && line.get("p50, ms").doubleValue() > 0
        && line.get("ratio").doubleValue() > 0;
  }

  private int run(String... arguments) {
    return new CommandLine(new BenchCommand())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .setExecutionExceptionHandler(new ExitCode.OfFailure())
        .execute(arguments);
  }
}
