package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What is done to a draft once it has conditions: regrouped and ranked by mouse, and everything by
/// keys alone, from the search of a term to the saved segment and more than a hundred steps back.
class EditsJourneyTest extends BrowserTest {
  private static final String THREE =
      """
      {"kind":"all","of":[
        {"kind":"attribute","field":"member.tier","op":"in","values":["gold"]},
        {"kind":"attribute","field":"member.wechat_follower","op":"eq","value":true},
        {"kind":"attribute","field":"member.gender","op":"in","values":["female"]}]}\
      """;

  private static final int STEPS = 121;

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void a_condition_dropped_on_another_makes_a_group_and_is_dragged_out_of_it_again() {
    var hands = draw(THREE);
    var total = hands.total();
    hands.dragOnto(hands.node("n1"), hands.node("n2"));
    assertThat(page.locator("[data-node=n1][aria-level='3']")).isVisible();
    assertThat(page.locator("[data-node=n2][aria-level='3']")).isVisible();
    assertThat(page.locator("[data-node=n4] [aria-checked=true]")).hasText("Any");
    assertThat(number(hands.total())).isGreaterThan(number(total));
    page.locator("[data-node=n4] .op").getByText("All").click();
    assertThat(page.getByTestId("total-members")).hasText(total);

    hands.drag(hands.node("n1"), hands.node("n3"), 0.9);
    assertThat(page.locator("[data-node=n1][aria-level='2']")).isVisible();
    assertThat(hands.outline())
        .containsExactly(
            "0 Everyone who matches",
            "1 All of these",
            "2 Follows on WeChat",
            "1 Gender",
            "1 Tier");
    assertThat(hands.total()).isEqualTo(total);
  }

  @Test
  void a_group_is_dragged_as_a_whole_and_no_slot_opens_within_itself() {
    var hands = draw(THREE);
    hands.dragOnto(hands.node("n2"), hands.node("n3"));
    assertThat(page.locator("[data-node=n2][aria-level='3']")).isVisible();
    hands.drag(hands.node("n4"), hands.node("n1"), 0.1);
    assertThat(page.locator("facet-canvas [data-node]").nth(1)).hasAttribute("data-node", "n4");
    assertThat(hands.outline())
        .containsExactly(
            "0 Everyone who matches",
            "1 Any of these",
            "2 Gender",
            "2 Follows on WeChat",
            "1 Tier");
  }

  @Test
  void members_are_ranked_by_mouse() {
    var hands = draw("{\"kind\":\"all\",\"of\":[]}");
    hands.drag(hands.term("rank"), hands.inEmpty("n0"));
    page.locator(".ed").waitFor();
    choose("% of members", "members");
    page.getByLabel("How many").fill("25");
    assertThat(page.getByTestId("total-members")).hasText("25");
    choose("Highest", "Lowest");
    assertThat(page.locator("[data-node=n1]"))
        .containsText(Pattern.compile("lowest|bottom", Pattern.CASE_INSENSITIVE));
    choose("everyone", "Tier");
    assertThat(page.locator("[data-node=n1]")).containsText("within each Tier");
    assertThat(page.getByTestId("total-members")).hasText("100");
    screenshot("editor-rank-light-en");
  }

  @Test
  void a_segment_is_built_regrouped_muted_undone_and_saved_without_a_mouse() {
    draw("{\"kind\":\"all\",\"of\":[]}");
    add("Tier");
    tabTo("document.activeElement.closest('vaadin-checkbox')?.textContent.includes('Gold')");
    press("Space", "Escape");
    assertThat(page.locator("[data-node=n1] .tok")).containsText("Gold");
    add("Follows on WeChat");
    press("Escape");
    assertThat(page.locator("[data-node=n2]:focus")).isVisible();
    press("Shift+ArrowUp", "g");
    assertThat(page.locator("[data-node=n1][aria-level='3']")).isVisible();
    press("Home", "ArrowDown", "2");
    assertThat(page.locator("[data-node=n3] [aria-checked=true]")).hasText("Any");
    press("ArrowDown", "Space", "ArrowUp", "ArrowLeft", "Enter");
    assertThat(page.locator("[data-node=n1][aria-level='2']")).isVisible();
    for (int i = 0; i < STEPS; i++) {
      press("m");
    }
    assertThat(page.locator("[data-node=n1].muted")).isVisible();
    for (int i = 0; i < STEPS; i++) {
      press("Control+z");
    }
    assertThat(page.locator("[data-node=n1].muted")).hasCount(0);
    assertThat(page.locator("[data-node=n1][aria-level='2']")).isVisible();
    press("Control+z");
    assertThat(page.locator("[data-node=n1][aria-level='3']")).isVisible();
    press("Control+Shift+z");
    assertThat(page.locator("[data-node=n1][aria-level='2']")).isVisible();
    assertThat(page.getByTestId("canvas-live")).containsText("members");

    tabTo("document.activeElement.closest('[data-testid=segment-name]')");
    page.keyboard().type("By keys alone");
    tabTo("document.activeElement.closest('[data-testid=save]')");
    press("Enter");
    assertThat(page.locator(".head")).containsText("v1");
  }

  @Test
  void what_the_mouse_did_to_a_row_is_undone_by_keys_and_typed_text_stays() {
    var hands = draw(THREE);
    var name = page.getByTestId("segment-name");
    name.pressSequentially("Typed before");
    for (var act : List.of("Mute", "Duplicate")) {
      hands.node("n2").hover();
      hands.node("n2").getByLabel(act).click();
      assertThat(hands.rows()).hasCount(act.equals("Mute") ? 4 : 5);
      assertThat(page.locator("facet-canvas [data-node]:focus")).isVisible();
      press("Control+z");
      assertThat(hands.rows()).hasCount(4);
      assertThat(page.locator("[data-node=n2].muted")).hasCount(0);
    }
    hands.node("n2").getByLabel("Mute").click();
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    page.locator(".cbar").click();
    page.evaluate("() => document.activeElement.blur()");
    press("Control+z");
    assertThat(page.locator("[data-node=n2].muted")).hasCount(0);
    press("Control+Shift+z");
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    assertThat(name).hasValue("Typed before");

    name.click();
    press("Control+z");
    assertThat(name).hasValue("");
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
  }

  @Test
  void terms_are_found_by_other_words_and_on_other_tabs() {
    var hands = draw("{\"kind\":\"all\",\"of\":[]}");
    var search = page.getByTestId("term-search");
    page.locator(".pal-list").evaluate("list => list.scrollTo(0, 900)");
    search.fill("purchase");
    assertThat(hands.term("did:order")).isInViewport();
    search.fill("followed by");
    assertThat(hands.term("sequence")).isVisible();
    search.fill("new metric");
    assertThat(page.getByTestId("new-metric")).isVisible();
    search.fill("upload");
    assertThat(page.locator(".pal-list .term")).hasCount(0);
    page.getByText("1 in Lists").click();
    assertThat(hands.term("lists:")).isVisible();
  }

  @Test
  void a_term_goes_into_the_group_it_was_asked_for_and_the_list_stays_under_the_pointer() {
    var hands = draw(THREE);
    page.getByText("Add group").click();
    assertThat(hands.node("n4")).isVisible();
    page.getByTestId("term-search").fill("points");
    page.getByTestId("add-into-n4").click();
    assertThat(page.getByTestId("term-search")).hasValue("");
    assertThat(page.locator(".pal .into")).hasText("Goes into “Any of these”");

    hands.term("member.province").last().hover();
    assertThat(page.locator(".term-row.open")).containsText("Province");
    var city = hands.term("member.city").last();
    city.hover();
    assertThat(page.locator(".term-row.open")).containsText("City");
    double top = city.boundingBox().y;
    city.click();
    hands.closeEditor();
    assertThat(page.locator("[data-node=n5][aria-level='3']")).containsText("City");
    assertThat(page.locator(".pal .into")).hasCount(0);
    assertThat(hands.term("member.city")).hasCount(1);
    assertThat(city.boundingBox().y).isEqualTo(top);
    hands.node("n0").hover();
    assertThat(hands.term("member.city")).hasCount(2);
  }

  @Test
  void what_the_browser_does_not_let_be_copied_is_not_cut_either() {
    var hands = draw(THREE);
    page.evaluate(
        "() => { Object.defineProperty(navigator, 'clipboard', {value: undefined}); document.execCommand = () => false; }");
    hands.node("n2").focus();
    page.keyboard().press("Control+x");
    assertThat(page.getByText("The browser did not allow copying")).isVisible();
    assertThat(hands.node("n2")).isVisible();

    page.evaluate("() => { document.execCommand = () => true; }");
    hands.node("n2").focus();
    page.keyboard().press("Control+x");
    assertThat(hands.node("n2")).hasCount(0);
  }

  private BuilderHands draw(String where) {
    signIn("analyst");
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8)));
    var hands = new BuilderHands(page);
    assertThat(hands.node("n0")).isVisible();
    return hands;
  }

  /// Chooses another item of the first list that shows this one.
  private void choose(String shown, String item) {
    page.locator(".ed vaadin-select")
        .filter(new Locator.FilterOptions().setHasText(shown))
        .first()
        .click();
    page.locator("vaadin-select-item")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + item + "\\s*$")))
        .first()
        .click();
  }

  private void add(String term) {
    press("/");
    page.keyboard().type(term);
    press("Enter");
    page.locator(".ed").waitFor();
  }

  private void press(String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  /// Goes on by Tab until the focus is there.
  private void tabTo(String there) {
    for (int i = 0; i < 200; i++) {
      if (Boolean.TRUE.equals(page.evaluate("() => Boolean(" + there + ")"))) {
        return;
      }
      press("Tab");
    }
    throw new AssertionError("Tab never comes to " + there);
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("[^0-9]", ""));
  }
}
