package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.publishing.Destinations;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Names that are markup, quoted, pictured, written from right to left and longer than any field
/// are shown as they were written, wherever they come to stand.
class HardNamesJourneyTest extends BrowserTest {
  private static final String HARD =
      "<script>window.hurt = 1</script> <img src=x onerror='window.hurt=1'> \"'`&amp; 😀👩‍👩‍👧 مرحبا ";
  private static final int TYPED = 300;

  /// As long as a name can be; what is typed beyond that does not come in.
  private static final int KEPT = 200;

  private static final String NAME = HARD + "x".repeat(TYPED - HARD.length());
  private static final String SHOWN = NAME.substring(0, KEPT);
  private static final String RIGHT_TO_LEFT = "عملاء \u202Eذهبيون <b>2026</b> \"قيمة\"";

  /// A folder's name has no slash.
  private static final String FOLDER = RIGHT_TO_LEFT.replace("/", "");

  private static final String WHERE =
      """
      {"kind":"all","label":"%s","of":[
        {"kind":"any","label":"%s","of":[
          {"kind":"attribute","field":"member.tier","op":"in","values":["gold"],"label":"%s"}]}]}\
      """
          .formatted(json(NAME), json(RIGHT_TO_LEFT), json(NAME));

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @AfterEach
  void nothing_was_run() {
    assertThat(page.evaluate("() => window.hurt")).isNull();
  }

  @Test
  void from_the_builder_to_a_publication() throws IOException {
    build();
    keep();
    review();
    publish();
  }

  private void build() {
    signIn("analyst");
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(WHERE, StandardCharsets.UTF_8)));
    assertThat(page.locator("[data-node=n0]")).containsText("<script>");
    assertThat(page.locator("[data-node=n1]")).containsText(RIGHT_TO_LEFT);
    assertThat(page.locator("[data-node=n2] .lbl")).containsText("<img src=x");
    page.getByTestId("segment-name").click();
    page.keyboard().insertText(NAME);
    page.getByTestId("segment-name").press("Enter");
    page.getByTestId("save").click();
    assertThat(page.locator(".head")).containsText("v1");
    assertThat(page.getByTestId("segment-name")).hasValue(SHOWN);
    look("builder");
    bringList();
  }

  /// A list under such a name becomes a condition.
  private void bringList() {
    page.locator(".tabs").getByText("Lists").click();
    page.locator("[data-facet-term='lists:']").click();
    page.getByTestId("list-keys").locator("textarea").fill("JC-0000-0001");
    page.getByTestId("list-name").locator("input").fill(RIGHT_TO_LEFT + HARD);
    page.getByTestId("list-keep").click();
    assertThat(page.locator("[data-node=n3]")).containsText(RIGHT_TO_LEFT);
    look("builder with a list");
    new BuilderHands(page).closeEditor();
    page.getByText("Save as").first().click();
    page.locator("vaadin-dialog vaadin-text-field input").fill(RIGHT_TO_LEFT);
    page.keyboard().press("Enter");
    assertThat(page.getByTestId("segment-name")).hasValue(RIGHT_TO_LEFT);
  }

  private void keep() {
    page.navigate(address("segments"));
    page.locator("#new-folder").click();
    page.locator("#ask-text input").fill(FOLDER);
    page.locator("#ask-take").click();
    assertThat(page.locator(".side")).containsText(FOLDER);
    row(RIGHT_TO_LEFT).click();
    assertThat(page.locator(".det h2").first()).hasText(RIGHT_TO_LEFT);
    page.locator("#more").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete")).click();
    assertThat(row(RIGHT_TO_LEFT)).hasCount(0);
    look("catalogue, deleted");
    page.locator("#undo-delete").click();
    assertThat(page.locator("[data-segment]:visible")).hasCount(2);
    row("<script>").click();
    assertThat(page.locator(".det h2").first()).hasText(SHOWN.strip());
    page.locator("#comment textarea").fill(RIGHT_TO_LEFT + "\n" + NAME);
    page.locator("#say").click();
    assertThat(page.locator("#thread .words")).containsText(HARD.strip());
    look("catalogue");
    page.locator("#find-segments").fill("ذهبيون");
  }

  private void review() {
    page.locator("#find-segments").fill("<script>");
    row("<script>").click();
    page.locator("#to-review").click();
    assertThat(page.locator(".det .chip").first()).hasText("In review");
    signIn("manager");
    page.navigate(address("segments"));
    row("<script>").click();
    page.locator("#to-approved").click();
    assertThat(page.locator("#approved-by")).isVisible();
  }

  private void publish() throws IOException {
    PublicationHands.addFolder(
        application.getBean(Destinations.class), RIGHT_TO_LEFT, home.resolve("crm"));
    page.navigate(address("publish"));
    new PublicationHands(page).begin("<script>", "عملاء");
    look("publication, dialog");
    page.locator("#new-publication-name input").fill(RIGHT_TO_LEFT);
    page.locator("#create-publication").click();
    assertThat(page.locator(".pub")).isVisible();
    assertThat(page.locator("h1")).containsText(RIGHT_TO_LEFT);
    page.locator("#send").click();
    assertThat(page.locator("#run-steps")).containsText("Done");
    look("publication");
    signIn("marketing");
    page.navigate(address("marketing"));
    assertThat(page.locator("#segment")).containsText("<script>");
    look("marketing");
  }

  private Locator row(String name) {
    var id =
        application.getBean(SegmentCatalogue.class).list("jewellery").stream()
            .filter(segment -> segment.name().startsWith(name))
            .map(SavedSegment::id)
            .findFirst()
            .orElse("none");
    return page.locator("[data-segment='" + id + "']:visible");
  }

  private void look(String what) {
    screenshot("names-" + what.replaceAll("[^a-z]+", "-"));
    assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as(what + " scrolls sideways")
        .isEqualTo(true);
    assertThat(page.evaluate("() => window.hurt")).as(what).isNull();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }
}
