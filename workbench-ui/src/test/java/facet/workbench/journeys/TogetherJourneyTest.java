package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two people at one segment, each in a browser of their own, and a workbench that is started anew
/// under somebody's hands.
class TogetherJourneyTest extends BrowserTest {
  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @BeforeEach
  void forgetDrafts() {
    application.getBean(JdbcClient.class).sql("delete from builder_draft").update();
  }

  @Test
  void who_saves_second_is_told_by_whom_and_overwrites_nothing() {
    create("Shared");
    signIn("analyst");
    page.navigate(address("segments/shared"));
    assertThat(page.locator("[data-node=n2]")).isVisible();
    assertThat(page.getByTestId("notice-others")).hasCount(0);
    Page manager = signInBeside("manager");
    manager.navigate(address("segments/shared"));
    assertThat(manager.getByTestId("notice-others")).containsText("analyst");
    assertThat(page.getByTestId("notice-others")).containsText("manager");

    press(page, "n2", "Delete");
    press(manager, "n1", "m");
    assertThat(manager.locator("[data-node=n1].muted")).isVisible();
    page.getByTestId("save").click();
    assertThat(page.locator(".head")).containsText("v2");
    assertThat(manager.getByTestId("notice-newer")).containsText("analyst saved v2");

    manager.getByTestId("save").click();
    assertThat(manager.getByTestId("conflict")).containsText("analyst saved v2");
    manager.getByTestId("see-differences").click();
    assertThat(manager.locator(".differences")).containsText("WeChat");
    manager.getByText("Save mine as a copy").click();
    var name = manager.locator("vaadin-dialog vaadin-text-field input");
    name.fill("Shared, the manager's");
    name.press("Enter");
    manager.waitForURL("**/segments/shared-the-manager-s");
    assertThat(manager.locator(".head")).containsText("v1");

    assertThat(latest("shared").version()).isEqualTo(2);
    assertThat(latest("shared").author()).isEqualTo("analyst");
    assertThat(latest("shared").document()).doesNotContain("wechat").doesNotContain("muted");
    assertThat(latest("shared-the-manager-s").document()).contains("wechat").contains("muted");
  }

  @Test
  void who_saved_in_another_window_is_told_so_and_not_of_somebody_else() {
    create("Twice");
    signIn("analyst");
    page.navigate(address("segments/twice"));
    assertThat(page.locator("[data-node=n2]")).isVisible();
    Page beside = page.context().newPage();
    beside.navigate(address("segments/twice"));
    press(page, "n2", "m");
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    page.getByTestId("save").click();
    assertThat(beside.getByTestId("notice-newer")).containsText("You saved v2 in another window");

    press(beside, "n1", "m");
    assertThat(beside.locator("[data-node=n1].muted")).isVisible();
    beside.getByTestId("save").click();
    assertThat(beside.getByTestId("conflict")).containsText("You saved v2 in another window");
    beside.close();
  }

  @Test
  void what_was_missing_is_no_longer_told_once_it_is_saved() {
    signIn("analyst");
    page.navigate(goldOnWechat());
    assertThat(page.locator("[data-node=n2]")).isVisible();
    var toast = page.locator("vaadin-notification-card");
    page.getByTestId("save").click();
    assertThat(toast).containsText("Give the segment a name");
    page.getByTestId("save").click();
    assertThat(toast).hasCount(1);
    new BuilderHands(page).save("Named at last");
    assertThat(page.locator(".head")).containsText("v1");
    assertThat(toast).hasCount(0);
  }

  @Test
  void a_draft_outlives_a_restart_of_the_workbench() {
    signIn("analyst");
    page.navigate(goldOnWechat());
    var hands = new BuilderHands(page);
    assertThat(hands.node("n2")).isVisible();
    press(page, "n2", "m");
    page.getByText("Add group").click();
    hands.drag(hands.term("metric:spend_365d"), hands.inEmpty("n3"));
    hands.closeEditor();
    var before = page.getByTestId("words").textContent();
    page.locator("[data-node=n3] .op").getByText("None").click();
    assertThat(page.getByTestId("words")).not().hasText(before);
    var total = hands.total();
    var outline = hands.outline();
    var words = page.getByTestId("words").textContent();

    restart();

    page.navigate(address("segments/new"));
    signInOn(page, "analyst");
    page.navigate(address("segments/new"));
    assertThat(page.getByTestId("notice-draft")).containsText("unsaved changes");
    page.locator("#continue-draft").click();
    assertThat(hands.node("n4")).isVisible();
    assertThat(hands.outline()).isEqualTo(outline);
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    assertThat(page.getByTestId("words")).hasText(words);
    assertThat(hands.total()).isEqualTo(total);
    assertThat(page.getByTestId("notice-draft")).hasCount(0);
  }

  @Test
  void going_on_with_a_draft_leaves_what_is_on_the_page_as_a_draft() {
    openSegmentBesideADraft();
    press(page, "n1", "m");
    assertThat(page.locator("[data-node=n1].muted")).isVisible();

    page.locator("#continue-draft").click();
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    assertThat(page.locator("[data-node=n1].muted")).hasCount(0);

    page.locator("#continue-draft").click();
    assertThat(page.locator("[data-node=n1].muted")).isVisible();
    assertThat(page.locator("[data-node=n2].muted")).hasCount(0);
  }

  @Test
  void a_draft_of_a_new_segment_is_not_offered_to_one_that_was_just_saved() {
    openSegmentBesideADraft();
    new BuilderHands(page).save("Saved beside a draft");
    assertThat(page.locator(".head")).containsText("v1");
    assertThat(page.getByTestId("notice-draft")).hasCount(0);

    page.navigate(address("segments/new"));
    assertThat(page.getByTestId("notice-draft")).isVisible();
  }

  /// Mutes a condition of a new segment and goes away.
  private void leaveDraft(String muted) {
    page.navigate(goldOnWechat());
    assertThat(page.locator("[data-node=" + muted + "]")).isVisible();
    press(page, muted, "m");
    assertThat(page.locator("[data-node=" + muted + "].muted")).isVisible();
  }

  private void openSegmentBesideADraft() {
    signIn("analyst");
    leaveDraft("n2");
    page.navigate(goldOnWechat());
    assertThat(page.getByTestId("notice-draft")).isVisible();
  }

  private String goldOnWechat() {
    return address(
        "segments/new?where="
            + URLEncoder.encode(SmallClub.GOLD_ON_WECHAT, StandardCharsets.UTF_8));
  }

  private static void press(Page where, String node, String key) {
    where.locator("[data-node=" + node + "]").focus();
    where.keyboard().press(key);
  }

  private SegmentCatalogue catalogue() {
    return application.getBean(SegmentCatalogue.class);
  }

  private SegmentVersion latest(String id) {
    return catalogue().latest(id).orElseThrow();
  }

  private void create(String name) {
    var document =
        """
        {"format": "facet-segment/1", "dataset": "jewellery", "name": "%s", "where": %s}\
        """
            .formatted(name, SmallClub.GOLD_ON_WECHAT);
    var made = catalogue().create("jewellery", new SaveSegment(name, "", document, "analyst"));
    assertThat(made).isInstanceOf(SaveResult.Saved.class);
  }
}
