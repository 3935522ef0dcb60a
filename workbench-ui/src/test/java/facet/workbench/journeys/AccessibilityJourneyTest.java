package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Goes through every page in light and dark and has axe-core look at it: nothing serious may be
/// found.
class AccessibilityJourneyTest extends BrowserTest {
  /// Every look of a row: groups of all three kinds, muted, locked, labelled, and a mistake.
  private static final String FULL =
      """
      {"kind":"all","of":[
        {"kind":"attribute","field":"member.tier","op":"in","values":["gold"],"label":"The good ones"},
        {"kind":"any","label":"A reason to come back","of":[
          {"kind":"metric","metric":"spend_365d","op":"ge","value":5000},
          {"kind":"attribute","field":"member.wechat_follower","op":"eq","value":true,"muted":true},
          {"kind":"none","of":[{"kind":"attribute","field":"member.gender","op":"in","values":["male"]}]}]},
        {"kind":"rank","by":"spend_365d","top":{"percent":20},"locked":true},
        {"kind":"sequence","steps":[{"event":"order"},
          {"event":"order","within":{"amount":90,"unit":"day"}}],"window":{"last":12,"unit":"month"}}%s]}\
      """;

  private static final String WRONG =
      ",{\"kind\":\"predicate\",\"text\":\"nonsense > 3\"},"
          + "{\"kind\":\"attribute\",\"field\":\"member.gone\",\"op\":\"in\",\"values\":[\"x\"]}";

  private enum Colours {
    LIGHT(ColorScheme.LIGHT),
    DARK(ColorScheme.DARK);

    private final ColorScheme scheme;

    Colours(ColorScheme scheme) {
      this.scheme = scheme;
    }
  }

  private static final List<String> TABS =
      List.of("profile", "traits", "overlap", "course", "members", "checks", "code");

  private final List<String> found = new ArrayList<>();
  private ClubAtWork club;

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @BeforeAll
  void work() throws IOException {
    club = new ClubAtWork(application, home);
    club.work();
  }

  @BeforeEach
  void begin() {
    found.clear();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void signing_in(Colours colours) {
    open("en", colours.scheme);
    page.navigate(address("login"));
    page.locator("#username").waitFor();
    look("sign-in");
    page.locator("#username").fill("nobody");
    page.locator("#password").fill("wrong");
    page.locator("button[type=submit]").click();
    page.waitForURL("**/login?**");
    page.locator("#username").waitFor();
    look("sign-in refused");
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void the_builder_and_what_stands_beside_it(Colours colours) {
    signIn("analyst", "en", colours.scheme);
    page.navigate(address("segments/new"));
    assertThat(page.locator("[data-testid^=start-]").first()).isVisible();
    look("empty");
    page.locator(".facet-term").first().focus();
    page.locator(".term-row.open").waitFor();
    look("a term looked at");
    draw(FULL.formatted(WRONG));
    assertThat(page.locator("[data-node] .why")).hasCount(2);
    look("mistakes");
    draw(FULL.formatted(""));
    new BuilderHands(page).total();
    assertThat(page.getByTestId("overview-traits").locator(".cut")).hasCount(5);
    look("full");
    for (var tab : TABS) {
      page.locator("#tab-" + tab).click();
      assertThat(page.locator("#panel-" + tab)).isVisible();
      assertThat(page.locator("#panel-" + tab + " .ask.waiting:visible")).hasCount(0);
      look("tab " + tab);
    }
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void editors(Colours colours) {
    signIn("analyst", "en", colours.scheme);
    for (var node : List.of("n1", "n3", "n8")) {
      draw(FULL.formatted(WRONG));
      page.locator("[data-node=" + node + "]").focus();
      page.keyboard().press("Enter");
      page.locator(".ed").waitFor();
      look("editor of " + node);
    }
    draw(FULL.formatted(""));
    page.locator("[data-node=n1]").focus();
    page.keyboard().press("Space");
    assertThat(page.locator("[data-node=n1].moving")).isVisible();
    look("a condition carried");
    page.keyboard().press("Escape");
    page.locator("[data-node=n1] .acts button").last().click();
    page.locator(".rowmenu [role=menuitem]").first().waitFor();
    look("menu of a condition");
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void what_is_kept_and_sent(Colours colours) {
    signIn("analyst", "en", colours.scheme);
    catalogue();
    page.navigate(address("segments/" + club.segment() + "/versions"));
    assertThat(page.locator("#members-left .v")).isVisible();
    look("versions");
    page.navigate(address("publish"));
    assertThat(page.locator("tr.opens").first()).isVisible();
    look("publications");
    page.locator(".head .btn.primary").click();
    page.locator("#new-publication-name").waitFor();
    look("a new publication");
    page.navigate(address("publish/" + club.publication()));
    assertThat(page.locator("#outcome tbody tr").first()).isVisible();
    look("publication");
    assertThat(found).isEmpty();
  }

  private void catalogue() {
    page.navigate(address("segments"));
    page.locator("[data-segment]").first().click();
    assertThat(page.locator(".det h2").first()).isVisible();
    look("catalogue");
    page.locator("#more").click();
    page.locator("[role=menuitem]").first().waitFor();
    look("catalogue, menu");
    page.keyboard().press("Escape");
    page.locator("#templates").click();
    page.locator("[id^=template-]").first().waitFor();
    look("templates");
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void models_data_and_pyramid(Colours colours) {
    signIn("analyst", "en", colours.scheme);
    page.navigate(address("models"));
    assertThat(page.locator("#models tbody tr")).hasCount(2);
    look("models");
    page.navigate(address("models/clusters"));
    assertThat(page.locator("facet-chart[drawn]")).hasCount(2);
    look("clusters");
    page.navigate(address("models/churn"));
    assertThat(page.locator("facet-chart[drawn]")).hasCount(4);
    look("churn");
    page.navigate(address("data"));
    assertThat(page.locator("#version-facts .facts").first()).isVisible();
    look("data");
    page.navigate(address("dashboards"));
    assertThat(page.locator("#movement facet-chart[drawn]")).isVisible();
    look("pyramid");
    page.locator("#pyramid .as-table").click();
    assertThat(page.locator("#pyramid tbody tr").first()).isVisible();
    look("pyramid, as a table");
    page.navigate(address("segments/no-such-segment"));
    page.locator(".note").waitFor();
    look("no such segment");
    assertThat(found).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Colours.class)
  void what_others_see(Colours colours) {
    signIn("manager", "zh-CN", colours.scheme);
    page.navigate(address("segments"));
    page.locator("[data-segment]").first().click();
    assertThat(page.locator(".det h2").first()).isVisible();
    look("catalogue, manager, Chinese");
    signIn("marketing", "en", colours.scheme);
    page.navigate(address("marketing"));
    assertThat(page.locator("[id^=download-]").first()).isVisible();
    look("marketing");
    page.locator("#tokens").click();
    page.locator("#token-name").waitFor();
    look("tokens");
    signIn("administrator", "en", colours.scheme);
    page.navigate(address("data"));
    assertThat(page.locator("#import")).isVisible();
    look("data, administrator");
    assertThat(found).isEmpty();
  }

  private void draw(String where) {
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8)));
    assertThat(page.locator("[data-node=n0]")).isVisible();
  }

  /// @param what the page as it stands in the list of what was found
  private void look(String what) {
    page.waitForFunction("() => document.fonts.status === 'loaded'");
    page.waitForFunction(
        "() => ![...document.querySelectorAll('.skel')].some((one) => one.checkVisibility())");
    page.waitForFunction(
        "() => document.getAnimations().every((a) => a.playState !== 'running' ||"
            + " a.effect.getComputedTiming().iterations === Infinity)");
    Axe.violations(page).forEach(one -> found.add("\n" + what + ": " + one));
  }
}
