package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.catalogue.SizeHistory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Analysts and a manager keep the catalogue: versions compared, a review with comments, a deletion
/// refused, folders and several segments at once.
class CatalogueJourneyTest extends BrowserTest {
  private static final String GOLD =
      "{'kind': 'attribute', 'field': 'member.tier', 'op': 'in', 'values': ['gold']}";
  private static final String GOLD_OR_CARAT = GOLD.replace("'gold'", "'gold', 'carat'");
  private static final String WECHAT =
      "{'kind': 'attribute', 'field': 'member.wechat_follower', 'op': 'eq', 'value': true}";

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void two_versions_are_compared_in_rules_and_members() {
    var id = create("Compared", all(GOLD));
    save(id, "Compared", 1, all(GOLD_OR_CARAT, WECHAT));
    signIn("analyst");
    page.navigate(address("segments"));
    select("Compared");
    assertThat(page.locator(".det #rule-diff .del")).containsText("Gold");
    assertThat(page.locator(".det #rule-diff .ins").first()).containsText("Carat");
    assertThat(page.locator(".det #rule-diff .ins").nth(1)).containsText("WeChat");
    page.locator("#compare").click();

    assertThat(page.locator(".vmain #rule-diff .del")).containsText("Gold");
    assertThat(page.locator("#rule-diff .ins").first()).containsText("Carat");
    assertThat(page.locator("#rule-diff .ins").nth(1)).containsText("WeChat");
    assertThat(page.locator("#rule-diff .ins em").first()).hasText("+");
    assertThat(page.locator("#members-left .v")).containsText("−");
    screenshot("versions-light-en");
    var joined = number(page.locator("#members-joined .v").textContent());
    var left = number(page.locator("#members-left .v").textContent());
    assertThat(joined).isPositive();
    assertThat(left).isPositive();

    page.locator("#members-left").click();
    assertThat(new BuilderHands(page).total()).isEqualTo("%,d".formatted(left));

    page.navigate(address("segments/" + id));
    page.locator("#versions").click();
    page.locator("#restore-1").click();
    assertThat(page.locator(".vlist")).containsText("v3");
    assertThat(page.locator(".vlist")).containsText("Restores v1");
    assertThat(page.locator("#rule-diff .ins")).containsText("Gold");
  }

  @Test
  void a_draft_is_sent_back_with_a_reason_put_right_and_approved() {
    var id = create("Reviewed", all(GOLD));
    signIn("analyst");
    page.navigate(address("segments"));
    select("Reviewed");
    page.locator("#to-review").click();
    assertThat(page.locator(".det .chip").first()).hasText("In review");
    assertThat(page.locator("#to-approved")).hasCount(0);

    signIn("manager");
    page.navigate(address("segments"));
    page.locator("#shelf-to_review").click();
    select("Reviewed");
    page.locator("#to-draft").click();
    page.locator("#ask-take").click();
    assertThat(page.locator("#ask-text")).hasAttribute("invalid", "");
    page.locator("#ask-text textarea").fill("Take carat in.");
    page.locator("#ask-take").click();
    assertThat(page.locator("#ask-text")).hasCount(0);

    signIn("analyst");
    page.navigate(address("segments"));
    select("Reviewed");
    assertThat(page.locator("#thread")).containsText("Take carat in.");
    page.locator("#comment textarea").fill("Done, see v2.");
    page.locator("#say").click();
    assertThat(page.locator("#thread")).containsText("Done, see v2.");
    screenshot("catalogue-thread-light-en");
    save(id, "Reviewed", 1, all(GOLD_OR_CARAT));
    page.navigate(address("segments"));
    select("Reviewed");
    page.locator("#to-review").click();
    assertThat(page.locator(".det .chip").first()).hasText("In review");

    signIn("manager");
    page.navigate(address("segments"));
    select("Reviewed");
    page.locator("#to-approved").click();
    assertThat(page.locator("#approved-by")).containsText("v2 approved by manager");
    assertThat(catalogue().segments().changes(id))
        .extracting(change -> change.status() + " " + change.comment())
        .containsExactly("APPROVED ", "REVIEW ", "DRAFT Take carat in.", "REVIEW ");
  }

  @Test
  void what_is_in_use_is_not_deleted_and_what_is_not_can_be_brought_back() {
    var id = create("Needed", all(GOLD));
    create("Needs it", all("{'kind': 'segment', 'id': '%s'}".formatted(id)));
    signIn("analyst");
    page.navigate(address("segments"));
    delete("Needed");
    assertThat(page.locator("#needed-by a")).hasText("Needs it");
    assertThat(catalogue().segments().find(id)).isPresent();
    screenshot("catalogue-delete-refused-light-en");
    page.locator("#needed-by a").click();
    assertThat(page.getByTestId("segment-name")).hasValue("Needs it");

    page.navigate(address("segments"));
    delete("Needs it");
    assertThat(row("Needs it")).hasCount(0);
    page.locator("#undo-delete").click();
    assertThat(row("Needs it")).isVisible();
  }

  @Test
  void several_are_put_into_a_folder_and_tagged_together() {
    create("Moved one", all(GOLD));
    create("Moved two", all(WECHAT));
    signIn("analyst", "en", ColorScheme.LIGHT);
    page.navigate(address("segments"));
    page.locator("#new-folder").click();
    page.locator("#ask-text input").fill("Win back");
    page.locator("#ask-take").click();
    assertThat(page.locator("[data-folder='Win back']")).isVisible();

    page.locator("#find-segments").fill("moved");
    assertThat(page.locator("[data-segment]:visible")).hasCount(2);
    page.locator(".seg-grid vaadin-checkbox").first().click();
    assertThat(page.locator("#bulk")).containsText("2 segments chosen");
    page.locator("#bulk").getByText("Add label").click();
    page.locator("#ask-text input").fill("autumn");
    page.locator("#ask-take").click();
    assertThat(page.locator(".side .labels")).containsText("autumn 2");
    page.locator("#bulk").getByText("Move to folder").click();
    page.locator("vaadin-dialog vaadin-select").click();
    page.locator("vaadin-select-item").getByText("Win back").click();
    page.locator("vaadin-dialog")
        .getByText("Move", new Locator.GetByTextOptions().setExact(true))
        .click();
    assertThat(page.locator("[data-folder='Win back'] .n")).hasText("2");
    assertThat(catalogue().segments().list("jewellery"))
        .filteredOn(segment -> segment.name().startsWith("Moved"))
        .allSatisfy(segment -> assertThat(segment.folder()).isEqualTo("Win back"));
  }

  @Test
  void a_description_is_kept_under_the_hands_that_go_on_and_never_over_anothers() {
    var id = create("Described", all(GOLD));
    signIn("analyst");
    page.navigate(address("segments"));
    select("Described");
    var field = page.locator(".describe textarea");
    var comment = page.locator("#comment textarea");
    field.fill("For spring");
    comment.click();
    assertThat(row("Described").locator(".t12")).hasText("For spring");
    assertThat(comment).isFocused();

    assertThat(catalogue().segments().describe(id, "For spring", "For summer")).isTrue();
    field.fill("For autumn");
    comment.click();
    assertThat(page.locator("#described-by-other")).containsText("For summer");
    assertThat(description(id)).isEqualTo("For summer");
    page.getByText("Keep mine").click();
    assertThat(row("Described").locator(".t12")).hasText("For autumn");
    assertThat(page.locator("#described-by-other")).hasCount(0);
    assertThat(description(id)).isEqualTo("For autumn");
  }

  private String description(String id) {
    return catalogue().segments().find(id).orElseThrow().description();
  }

  @Test
  void a_folder_takes_what_the_mouse_carries_and_nothing_it_let_go_before() {
    create("Carried one", all(GOLD));
    create("Carried two", all(WECHAT));
    var folders = catalogue().folders();
    folders.create("jewellery", "", "Abandoned");
    folders.create("jewellery", "", "Target");
    signIn("analyst");
    page.navigate(address("segments"));
    assertThat(row("Carried one")).isVisible();
    assertThat(row("Carried two")).isVisible();
    var nowhere = page.locator(".side .lbl").first();

    carry(folder("Abandoned"), nowhere);
    carry(row("Carried one"), nowhere);
    carry(page.locator(".rail a").first(), folder("Target"));
    carry(row("Carried two"), folder("Target"));
    assertThat(folder("Target").locator(".n")).hasText("1");
    assertThat(catalogue().segments().list("jewellery"))
        .filteredOn(segment -> segment.folder().equals("Target"))
        .extracting(SavedSegment::name)
        .containsExactly("Carried two");
    assertThat(folders.list("jewellery")).contains("Abandoned", "Target");

    carry(folder("Abandoned"), folder("Target"));
    assertThat(folder("Target/Abandoned")).isVisible();
  }

  private Locator folder(String path) {
    return page.locator("[data-folder='" + path + "']");
  }

  private void carry(Locator what, Locator to) {
    var from = what.boundingBox();
    var target = to.boundingBox();
    page.mouse().move(from.x + 30, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(from.x + 40, from.y + from.height / 2 + 8);
    page.mouse()
        .move(
            target.x + target.width / 2,
            target.y + target.height / 2,
            new Mouse.MoveOptions().setSteps(5));
    page.mouse().up();
  }

  private void delete(String name) {
    select(name);
    page.locator("#more").click();
    page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName("Delete")).click();
  }

  /// Selects a segment and waits until it is the one previewed.
  private void select(String name) {
    row(name).click();
    assertThat(page.locator(".det h2").first()).hasText(name);
  }

  private Locator row(String name) {
    return page.locator("[data-segment]")
        .filter(
            new Locator.FilterOptions()
                .setHas(
                    page.locator(".m")
                        .filter(
                            new Locator.FilterOptions()
                                .setHasText(Pattern.compile("^" + name + "$")))));
  }

  @Test
  void a_move_beyond_its_bound_is_told_on_every_page_until_somebody_has_seen_it() {
    var id = create("Watched", all(GOLD));
    var day = LocalDate.of(2026, 9, 30);
    catalogue().sizes().counted(new SizeHistory.Counted(id, 1, day, 1), 100);
    catalogue().sizes().counted(new SizeHistory.Counted(id, 1, day.plusDays(1), 1), 200);
    catalogue().sizes().alertBeyond(id, OptionalInt.of(50));
    signIn("analyst");
    page.navigate(address("dashboards"));
    assertThat(page.locator(".rail .waits")).hasText("11 size alert");
    screenshot("rail-alert-light-en");
    page.navigate(address("segments"));
    select("Watched");
    page.getByText("Seen", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator(".rail .waits")).hasCount(0);
  }

  private Catalogue catalogue() {
    return application.getBean(Catalogue.class);
  }

  private String create(String name, String where) {
    var made = catalogue().segments().create("jewellery", saving(name, where));
    return ((SaveResult.Saved) made).segment().id();
  }

  private void save(String id, String name, int version, String where) {
    assertThat(catalogue().segments().save(id, version, saving(name, where)))
        .isInstanceOf(SaveResult.Saved.class);
    assertThat(catalogue().segments().find(id).orElseThrow().status())
        .isEqualTo(SegmentStatus.DRAFT);
  }

  private static SaveSegment saving(String name, String where) {
    var document =
        """
        {"format": "facet-segment/1", "dataset": "jewellery", "name": "%s", "where": %s}\
        """
            .formatted(name, where.replace('\'', '"'));
    return new SaveSegment(name, "", document, "analyst");
  }

  private static String all(String... of) {
    return "{'kind': 'all', 'of': [%s]}".formatted(String.join(", ", of));
  }

  private static long number(String text) {
    return Long.parseLong(text.replaceAll("[^0-9]", ""));
  }
}
