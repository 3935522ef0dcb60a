package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.options.BoundingBox;
import facet.datasets.importing.ImportProgress;
import facet.datasets.sample.JewelleryClub;
import facet.workbench.data.SampleDataset;
import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An analyst builds a segment of three conditions in two groups, by mouse and by keyboard.
class SegmentJourneyTest extends BrowserTest {
  private static final int MEMBERS = 2_000;
  private static final String TIER = "[data-facet-term='member.tier']";
  private static final String WECHAT = "[data-facet-term='member.wechat_follower']";
  private static final String SPEND = "[data-facet-term='metric:spend_365d']";
  private static final List<String> BUILT =
      List.of(
          "0 Everyone who matches",
          "1 Tier",
          "1 Any of these",
          "2 Follows on WeChat",
          "2 12-month spend");

  @Override
  protected void prepare(Path facetHome) {
    var clock = Clock.fixed(Instant.parse("2026-11-01T06:12:00Z"), ZoneOffset.UTC);
    new SampleDataset(new FacetHome(facetHome), clock)
        .load(MEMBERS, JewelleryClub.SEED, ImportProgress.SILENT);
  }

  @Test
  void three_conditions_are_dragged_into_two_groups_counted_and_saved() {
    openNew();
    screenshot("builder-empty-light-en");
    drag(page.locator(TIER), page.locator("[data-empty=n0]"));
    pickFirstValue();
    page.getByText("Add group").click();
    drag(page.locator(WECHAT), page.locator("[data-empty=n2]"));
    closeEditor();
    drag(page.locator(SPEND), page.locator("[data-node=n3]"), 0.9);
    closeEditor();
    assertThat(outline()).isEqualTo(BUILT);
    assertExact();
    screenshot("builder-full-light-en");

    page.getByTestId("segment-name").fill("Gold on WeChat");
    page.getByTestId("segment-name").press("Enter");
    page.getByTestId("save").click();
    assertThat(page.locator(".head")).containsText("v1");
    page.navigate(address("segments"));
    assertThat(page.locator("tr[data-segment]")).containsText("Gold on WeChat");
    screenshot("catalogue-light-en");
  }

  @Test
  void the_same_is_built_by_keyboard_alone() {
    openNew();
    page.locator("[data-node=n0]").focus();
    addByName("Follows on WeChat");
    closeEditor();
    addByName("12-month spend");
    closeEditor();
    page.keyboard().press("Home");
    addByName("Tier");
    closeEditor();
    page.keyboard().press("Home");
    page.keyboard().press("n");
    assertThat(page.locator("[data-node=n4]")).isVisible();
    carryFirst("n1");
    carryFirst("n2");
    assertThat(outline()).isEqualTo(BUILT);
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-node=n2][aria-level='2']")).isVisible();
  }

  private void openNew() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    assertThat(page.locator("[data-node=n0]")).isVisible();
  }

  /// Carries the first condition three gaps on and into the group there.
  private void carryFirst(String node) {
    page.keyboard().press("Home");
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Space");
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("ArrowDown");
    }
    page.keyboard().press("ArrowRight");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-node=" + node + "][aria-level='3']")).isVisible();
  }

  private void addByName(String name) {
    page.keyboard().press("a");
    page.getByTestId("term-search").fill(name);
    page.keyboard().press("Enter");
    page.locator(".ed").waitFor();
  }

  private void pickFirstValue() {
    page.locator(".ed-list vaadin-checkbox").nth(2).click();
    assertThat(page.locator("[data-node=n1] .tok")).not().hasText("pick values");
    closeEditor();
  }

  private void closeEditor() {
    page.locator(".ed").waitFor();
    page.keyboard().press("Escape");
    page.locator(".ed")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
  }

  private void drag(Locator from, Locator to) {
    drag(from, to, 0.5);
  }

  /// @param height where on the target, 0 at its top, 1 at its bottom
  private void drag(Locator from, Locator to, double height) {
    from.scrollIntoViewIfNeeded();
    BoundingBox start = from.boundingBox();
    page.mouse().move(start.x + 40, start.y + start.height / 2);
    page.mouse().down();
    page.mouse().move(start.x + 60, start.y + start.height / 2 + 4);
    BoundingBox end = to.boundingBox();
    var steps = new Mouse.MoveOptions().setSteps(8);
    page.mouse().move(end.x + end.width / 2, end.y + end.height * height, steps);
    assertThat(page.locator(".slot.over")).isVisible();
    page.mouse().up();
  }

  private void assertExact() {
    assertThat(page.getByTestId("status")).containsText("Exact");
    var total = page.getByTestId("total-members").textContent();
    assertThat(page.locator("[data-node=n0] .num").nth(1)).hasText(total);
  }

  private List<String> outline() {
    assertThat(page.locator("[data-node=new]")).hasCount(0);
    return page.locator("facet-canvas [data-node]").all().stream()
        .map(row ->
            (Integer.parseInt(row.getAttribute("aria-level")) - 1)
                + " "
                + row.locator(".term-name, .name").first().textContent())
        .toList();
  }
}
