package facet.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.Scope;
import facet.workbench.dashboards.DrawPyramid;
import facet.workbench.dashboards.PyramidQuestion;
import facet.workbench.data.AccessScopes;
import facet.workbench.data.OpenDatasets;
import facet.workbench.rest.TestWorkbench;
import facet.workbench.security.CurrentUser;
import facet.workbench.security.Permission;
import facet.workbench.security.Role;
import facet.workbench.segments.Vocabulary;
import facet.workbench.segments.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import picocli.CommandLine;

/// An account that is limited to the members of some shops, on every way to members there is.
class AccessScopeTest {
  private static final String SEGMENT =
      """
      {"format": "facet-segment/1", "dataset": "jewellery", "name": "All",
       "where": {"kind": "all", "of": []}}
      """;
  private static final LocalDate NOW = LocalDate.of(2026, 10, 31);

  @TempDir Path home;
  private final StringWriter out = new StringWriter();

  @BeforeEach
  void useThisHome() {
    System.setProperty("facet.home", home.toString());
  }

  @AfterEach
  void useTheOldHome() {
    System.clearProperty("facet.home");
    SecurityContextHolder.clearContext();
  }

  @Test
  void whoeverIsLimitedSeesNobodyElse() throws Exception {
    try (var workbench = TestWorkbench.at(home)) {
      workbench.publish(
          workbench.publication("drop", workbench.segment("Gold", "member.tier", "gold")));
      var analyst = workbench.token("analyst");
      assertThat(status(workbench, "segments/gold/members", analyst)).isEqualTo(200);

      anAdministratorSetsTheLimit(workbench, analyst);
      restGivesWhatSpeaksOfNobodyElse(workbench, analyst);
      permissionsAreGoneAtOnce(workbench);
      pagesShowTheShopsOnly(workbench);

      assertThat(run(new ScopeCommand(), "--account", "analyst", "--everybody")).isZero();
      assertThat(out.toString().strip()).isEqualTo("analyst sees everybody");
      assertThat(status(workbench, "segments/gold/members", analyst)).isEqualTo(200);
      assertThat(run(new ScopeCommand(), "--account", "nobody", "--everybody"))
          .isEqualTo(ExitCode.REFUSED.code());
      assertThat(run(new ScopeCommand(), "--account", "analyst", "--to", "shops_south")).isZero();
      assertThat(status(workbench, "segments/gold/members", analyst)).isEqualTo(403);
    }
    commandsTakeAScope();
  }

  private static int status(TestWorkbench workbench, String path, String token)
      throws IOException, InterruptedException {
    return workbench.get("/api/v1/" + path, token).statusCode();
  }

  private static void anAdministratorSetsTheLimit(TestWorkbench workbench, String analyst)
      throws IOException, InterruptedException {
    var address = "/api/v1/accounts/analyst/scope";
    var south = "{\"scope\": \"shops_south\"}";
    var administrator = workbench.token("administrator");
    assertThat(workbench.put(address, analyst, south).statusCode()).isEqualTo(403);
    assertThat(workbench.put(address, administrator, "{\"scope\": \"gone\"}").body())
        .contains("No dataset has an access scope 'gone'");
    assertThat(workbench.put("/api/v1/accounts/nobody/scope", administrator, south).statusCode())
        .isEqualTo(404);
    assertThat(workbench.put(address, administrator, south).statusCode()).isEqualTo(200);
  }

  private static void restGivesWhatSpeaksOfNobodyElse(TestWorkbench workbench, String analyst)
      throws IOException, InterruptedException {
    assertThat(status(workbench, "segments/gold/members", analyst)).isEqualTo(403);
    assertThat(status(workbench, "segments", analyst)).isEqualTo(403);
    assertThat(workbench.post("/api/v1/publications/drop/runs", analyst, "{}").statusCode())
        .isEqualTo(403);
    assertThat(status(workbench, "catalogue/gold", analyst)).isEqualTo(200);
    assertThat(status(workbench, "segments/gold/members", workbench.token("manager")))
        .isEqualTo(200);
  }

  /// The session is as it was when its owner signed in, with all the role's permissions.
  private static void permissionsAreGoneAtOnce(TestWorkbench workbench) {
    SecurityContextHolder.getContext()
        .setAuthentication(
            UsernamePasswordAuthenticationToken.authenticated(
                "analyst", null, Role.ANALYST.authorities()));
    var user = workbench.bean(CurrentUser.class);
    for (var permission : Permission.values()) {
      assertThat(user.may(permission))
          .as(permission.name())
          .isEqualTo(permission.allows(Role.ANALYST) && permission.withinScope());
    }
  }

  private static void pagesShowTheShopsOnly(TestWorkbench workbench) {
    var datasets = workbench.bean(OpenDatasets.class);
    var scope = workbench.bean(AccessScopes.class).of("analyst", "jewellery");
    var audiences = datasets.require("jewellery");
    var everyone = audiences.everyone(NOW, scope);
    var regions = new HashSet<String>();
    audiences.forEach(
        everyone,
        List.of("member.home_shop.region"),
        row -> regions.add(String.valueOf(row.values().getFirst())));
    assertThat(regions).isEqualTo(Set.of("south"));
    assertThat(everyone.size())
        .isBetween(1L, audiences.everyone(NOW, Scope.everything()).size() - 1);

    var drawn =
        workbench
            .bean(DrawPyramid.class)
            .draw(
                new PyramidQuestion("jewellery", "rfm", "spend_365d", NOW, NOW.minusMonths(3)),
                scope);
    assertThat(drawn.pyramid().members()).isEqualTo(everyone.size());
    assertThat(drawn.kpis().members().now()).isEqualTo(everyone.size());

    var workspace = new Workspace(audiences, NOW, scope, Vocabulary.EMPTY);
    var values = workspace.values().find("member.home_shop.region", "", 0, 20);
    assertThat(values.values()).extracting(one -> one.value()).containsExactly("south");
    assertThatThrownBy(() -> workbench.bean(AccessScopes.class).of("nobody", "jewellery"))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThatThrownBy(() -> AccessScopes.named("gone", audiences.version().model()))
        .hasMessageContaining("nothing of it is shown");
  }

  private void commandsTakeAScope() throws IOException {
    var segment = Files.writeString(home.resolve("segment.json"), SEGMENT).toString();
    assertThat(run(new CountCommand(), "--segment", segment)).isZero();
    int all = Integer.parseInt(out.toString().strip());
    assertThat(run(new CountCommand(), "--segment", segment, "--scope", "shops_south")).isZero();
    assertThat(Integer.parseInt(out.toString().strip())).isBetween(1, all - 1);
    assertThat(run(new CountCommand(), "--segment", segment, "--scope", "gone"))
        .isEqualTo(ExitCode.REFUSED.code());
  }

  private int run(Callable<Integer> command, String... arguments) {
    out.getBuffer().setLength(0);
    return new CommandLine(command)
        .setExecutionExceptionHandler(new ExitCode.OfFailure())
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(new StringWriter(), true))
        .execute(arguments);
  }
}
