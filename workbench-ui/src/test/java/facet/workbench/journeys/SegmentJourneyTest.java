package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// An analyst builds a segment of three conditions in two groups, by mouse and by keyboard.
class SegmentJourneyTest extends BrowserTest {
  private static final List<String> BUILT =
      List.of(
          "0 Everyone who matches",
          "1 Tier",
          "1 Any of these",
          "2 Follows on WeChat",
          "2 12-month spend");

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void three_conditions_are_dragged_into_two_groups_counted_and_saved() {
    var hands = openNew();
    screenshot("builder-empty-light-en");
    hands.drag(hands.term("member.tier"), hands.inEmpty("n0"));
    hands.tick("Gold");
    assertThat(page.locator("[data-node=n1] .tok")).not().hasText("pick values");
    hands.closeEditor();
    page.getByText("Add group").click();
    hands.drag(hands.term("member.wechat_follower"), hands.inEmpty("n2"));
    hands.closeEditor();
    hands.drag(hands.term("metric:spend_365d"), hands.node("n3"), 0.9);
    hands.closeEditor();
    assertThat(hands.outline()).isEqualTo(BUILT);
    assertThat(page.locator("[data-node=n0] .num").nth(1)).hasText(hands.total());
    screenshot("builder-full-light-en");

    hands.save("Gold on WeChat");
    assertThat(page.locator(".head")).containsText("v1");
    page.navigate(address("segments"));
    assertThat(page.locator("[data-segment]")).containsText("Gold on WeChat");
    screenshot("catalogue-light-en");
  }

  @Test
  void the_same_is_built_by_keyboard_alone() {
    var hands = openNew();
    hands.node("n0").focus();
    hands.addByName("Follows on WeChat");
    hands.closeEditor();
    hands.addByName("12-month spend");
    hands.closeEditor();
    page.keyboard().press("Home");
    hands.addByName("Tier");
    hands.closeEditor();
    page.keyboard().press("Home");
    page.keyboard().press("n");
    assertThat(hands.node("n4")).isVisible();
    hands.carryFirst("n1");
    hands.carryFirst("n2");
    assertThat(hands.outline()).isEqualTo(BUILT);
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-node=n2][aria-level='2']")).isVisible();
  }

  private BuilderHands openNew() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    assertThat(page.locator("[data-node=n0]")).isVisible();
    return new BuilderHands(page);
  }
}
