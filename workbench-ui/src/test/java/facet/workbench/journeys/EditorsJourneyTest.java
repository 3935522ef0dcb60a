package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import facet.query.audience.MemberPage;
import facet.query.audience.Scope;
import facet.workbench.data.OpenDatasets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The editors that are more than a field, the canvas's edits, and drafts that outlive their page.
class EditorsJourneyTest extends BrowserTest {
  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void a_threshold_is_moved_on_the_distribution_by_keys_and_by_mouse() {
    open(
        "{\"kind\":\"all\",\"of\":[{\"kind\":\"metric\",\"metric\":\"spend_365d\",\"op\":\"ge\",\"value\":5000}]}");
    edit("n1");
    var knob = page.getByTestId("cut-0");
    assertThat(knob).isVisible();
    knob.focus();
    page.keyboard().press("PageUp");
    assertThat(page.locator("[data-node=n1] .tok")).not().hasText("¥5,000");
    var box = page.locator("facet-histogram svg").boundingBox();
    var before = page.locator("[data-node=n1] .tok").textContent();
    page.mouse().move(box.x + box.width * 0.8, box.y + 20);
    page.mouse().down();
    page.mouse().move(box.x + box.width * 0.85, box.y + 20);
    page.mouse().up();
    assertThat(page.locator("[data-node=n1] .tok")).not().hasText(String.valueOf(before));
    screenshot("editor-histogram-light-en");
  }

  @Test
  void a_typed_condition_completes_names_and_underlines_what_it_cannot_read() {
    open("{\"kind\":\"all\",\"of\":[{\"kind\":\"predicate\",\"text\":\"nonsense > 3\"}]}");
    assertThat(page.locator("[data-node=n1] .why")).containsText("nonsense");
    edit("n1");
    assertThat(page.getByTestId("mistake")).hasText("nonsense");
    page.getByTestId("typed").fill("");
    page.getByTestId("typed").pressSequentially("tie");
    assertThat(page.locator("#typed-offers [role=option]").first()).containsText("Tier");
    page.keyboard().press("Enter");
    page.getByTestId("typed").pressSequentially("= 'gold'");
    assertThat(page.locator("[data-node=n1] .why")).hasCount(0);
    assertThat(page.getByTestId("status")).containsText("Exact");
  }

  @Test
  void a_sequence_gets_a_step_that_did_not_follow() {
    open(
        """
        {"kind":"all","of":[{"kind":"sequence","steps":[{"event":"order"},
          {"event":"order","within":{"amount":90,"unit":"day"}}],"window":{"last":12,"unit":"month"}}]}\
        """);
    edit("n1");
    var answer = page.locator(".ed-filter-row").nth(1).locator("vaadin-select").nth(1);
    answer.click();
    page.locator("vaadin-select-item").getByText("did not follow").click();
    assertThat(page.locator("[data-node=n1]")).containsText("no ");
    assertThat(page.getByTestId("dates-meant")).containsText(" to ");
  }

  @Test
  void keys_that_are_pasted_become_a_list_and_those_without_a_member_are_told() {
    open(SmallClub.GOLD_ON_WECHAT);
    page.locator(".tabs").getByText("Lists").click();
    page.locator("[data-facet-term='lists:']").click();
    page.getByTestId("list-keys").locator("textarea").fill("member\nnobody-1\n" + someKeys());
    assertThat(page.getByTestId("list-outcome")).containsText("2 members found");
    assertThat(page.getByTestId("list-outcome")).containsText("nobody-1");
    page.getByTestId("list-name").locator("input").fill("Spring <b>guests</b>");
    page.getByTestId("list-keep").click();
    assertThat(page.locator("[data-node=n3]")).containsText("Spring <b>guests</b>");
    assertThat(page.locator("[data-node=n3] .num").first()).hasText("2");
    assertThat(page.getByTestId("list-keep")).isDisabled();
  }

  /// The keys of two members, one a line.
  private String someKeys() {
    var audiences = application.getBean(OpenDatasets.class).require("jewellery");
    var everyone = audiences.everyone(audiences.completeThrough(), Scope.everything());
    return audiences.members(everyone, Optional.empty(), 2, List.of()).rows().stream()
        .map(MemberPage.Row::key)
        .collect(Collectors.joining("\n"));
  }

  @Test
  void conditions_are_grouped_muted_undone_and_redone_by_keys() {
    open(SmallClub.GOLD_ON_WECHAT);
    page.locator("[data-node=n1]").focus();
    page.keyboard().press("Shift+ArrowDown");
    page.keyboard().press("g");
    assertThat(page.locator("[data-node=n1][aria-level='3']")).isVisible();
    page.locator("[data-node=n2]").focus();
    page.keyboard().press("m");
    assertThat(page.locator("[data-node=n2].muted")).isVisible();
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-node=n2].muted")).hasCount(0);
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-node=n1][aria-level='2']")).isVisible();
    page.keyboard().press("Control+Shift+z");
    assertThat(page.locator("[data-node=n1][aria-level='3']")).isVisible();
  }

  @Test
  void a_newcomer_begins_with_a_question_and_saves_it() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    page.getByTestId("start-birthday-without-purchase").click();
    assertThat(page.locator("facet-canvas [data-node]")).hasCount(3);
    assertThat(page.getByTestId("hintGroup")).isVisible();
    page.getByTestId("save").click();
    assertThat(page.locator(".head")).containsText("v1");
  }

  @Test
  void unsaved_changes_are_offered_on_return_and_two_editors_overwrite_nothing() {
    open(SmallClub.GOLD_ON_WECHAT);
    var hands = new BuilderHands(page);
    hands.save("Edited by two");
    assertThat(page.locator(".head")).containsText("v1");
    var address = address("segments/edited-by-two");
    page.locator("[data-node=n2]").focus();
    page.keyboard().press("m");
    assertThat(page.locator(".head")).containsText("changed since v1");

    Page other = page.context().newPage();
    other.navigate(address);
    assertThat(other.getByTestId("notice-others")).containsText("another window");
    assertThat(other.getByTestId("notice-draft")).containsText("unsaved changes");
    other.locator("#continue-draft").click();
    assertThat(other.locator("[data-node=n2].muted")).isVisible();
    other.getByTestId("save").click();
    assertThat(other.locator(".head")).containsText("v2");

    assertThat(page.getByTestId("notice-newer")).containsText("v2");
    page.getByTestId("save").click();
    assertThat(page.getByTestId("see-differences")).isVisible();
    screenshot("conflict-light-en");
    page.getByText("Save mine as a copy").click();
    assertThat(page.locator("vaadin-dialog-overlay, vaadin-dialog").last()).isVisible();
  }

  @Test
  void names_are_shown_as_they_are_written_and_a_term_that_is_gone_is_told() {
    open(
        """
        {"kind":"all","label":"<script>window.hurt = 1</script> \\"'😀 مرحبا %s","of":[
          {"kind":"attribute","field":"member.gone","op":"in","values":["x"]},
          {"kind":"attribute","field":"member.city","op":"in","values":["<img src=x onerror='window.hurt=1'>"]},
          {"kind":"attribute","field":"member.tier","op":"in","values":["gold"]}]}\
        """
            .formatted("long ".repeat(60)));
    assertThat(page.locator("[data-node=n1] .why")).containsText("member.gone");
    assertThat(page.locator("[data-node=n1].problem")).isVisible();
    assertThat(page.locator("[data-node=n3] .num").first()).not().hasText("–");
    assertThat(page.locator("[data-node=n0]")).containsText("<script>");
    assertThat(page.evaluate("() => window.hurt")).isNull();
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .isEqualTo(true);
  }

  private void open(String where) {
    signIn("analyst");
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8)));
    page.locator("[data-node=n1]").waitFor();
  }

  /// Opens the editor of a condition by keyboard.
  private void edit(String node) {
    Locator row = page.locator("[data-node=" + node + "]");
    row.focus();
    page.keyboard().press("Enter");
    page.locator(".ed").waitFor();
  }
}
