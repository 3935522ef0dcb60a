package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import facet.workbench.data.OpenDatasets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// An analyst looks at every panel beside a draft, checks its figures, mends its logic and asks why
/// somebody is not in; then the draft goes on to review and publication.
class InsightJourneyTest extends BrowserTest {
  private static final String GOLD =
      "{\"kind\":\"attribute\",\"field\":\"member.tier\",\"op\":\"in\",\"values\":[\"gold\"]}";
  private static final String FEMALE =
      "{\"kind\":\"attribute\",\"field\":\"member.gender\",\"op\":\"in\",\"values\":[\"female\"]}";

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void every_panel_tells_what_the_data_says() throws SQLException {
    var hands = openDraft("analyst", GOLD);
    hands.total();
    assertThat(page.getByTestId("overview-traits").locator(".cut")).hasCount(5);
    hands.save("Gold");
    assertThat(page.locator(".head")).containsText("v1");

    hands = openDraft("analyst", FEMALE);
    hands.total();
    open("profile");
    var gold = page.locator("[data-term='member.tier'] [data-value=gold]");
    assertThat(gold)
        .hasAttribute(
            "title",
            Pattern.compile(
                "Gold: .*\\(" + count("tier = 'gold' AND gender = 'female'") + "\\).*"));
    screenshot("insight-profile");

    open("traits");
    assertThat(page.locator("#panel-traits .trait").first()).isVisible();

    open("overlap");
    assertThat(page.getByTestId("pair").locator(".tri-key.both .m"))
        .hasText(count("tier = 'gold' AND gender = 'female'"));
    assertThat(page.getByTestId("pair").locator(".tri-key.other .m"))
        .hasText(count("tier = 'gold' AND gender IS DISTINCT FROM 'female'"));

    open("course");
    assertThat(page.locator("#panel-course tbody tr")).hasCount(25);
    assertThat(page.locator("#panel-course tbody tr").first()).containsText(hands.total());

    open("code");
    assertThat(page.getByTestId("code-text")).containsText("SELECT");
    page.locator("[data-form=plan]").click();
    assertThat(page.getByTestId("code-text")).containsText("Filter");
    page.locator("[data-form=json]").click();
    assertThat(page.getByTestId("code-text")).containsText("facet-segment/1");
  }

  @Test
  void a_finding_is_mended_at_one_click_and_that_undone() {
    var hands = openDraft("analyst", GOLD, FEMALE, GOLD);
    hands.total();
    assertThat(page.getByTestId("checks-badge")).hasText("1");
    assertThat(hands.node("n3").locator(".acts.warn")).isVisible();
    open("checks");
    page.locator("[data-to=n3]").click();
    assertThat(hands.node("n3")).hasClass(Pattern.compile(".*\\bsel\\b.*"));
    page.locator(".fix").first().click();
    assertThat(page.getByTestId("checks-badge")).hasCount(0);
    assertThat(page.locator("facet-canvas [data-node]")).hasCount(3);
    page.locator("facet-canvas button[aria-label=Undo]").click();
    assertThat(page.locator("facet-canvas [data-node]")).hasCount(4);
    assertThat(page.getByTestId("checks-badge")).hasText("1");
  }

  @Test
  void a_difference_clicked_becomes_a_condition() {
    var hands = openDraft("analyst", GOLD);
    var before = hands.total();
    open("traits");
    page.locator("#panel-traits .trait[title]").first().click();
    assertThat(hands.node("n2")).isVisible();
    assertThat(hands.total()).isNotEqualTo(before);
  }

  @Test
  void it_is_said_why_a_member_is_not_in_and_what_identifies_them_is_masked() throws SQLException {
    var hands = openDraft("analyst", GOLD, FEMALE);
    hands.total();
    open("members");
    assertThat(page.locator("#panel-members tbody tr").first())
        .containsText(one("SELECT min(key) FROM member WHERE tier = 'gold' AND gender = 'female'"));
    var silver = one("SELECT min(key) FROM member WHERE tier = 'silver' AND gender = 'female'");
    page.getByTestId("why-number").fill(silver);
    page.locator("#ask-why").click();
    assertThat(page.getByTestId("why")).containsText(silver + " is not in this segment");
    assertThat(page.locator(".why-line").nth(1).locator(".mark.no")).isVisible();
    assertThat(page.locator(".why-line").nth(1)).containsText("Silver");
    assertThat(page.locator(".why-line").nth(2).locator(".mark.yes")).isVisible();
    screenshot("insight-why");
  }

  @Test
  void two_quick_clicks_turn_one_page() {
    openDraft("analyst").total();
    open("members");
    var first = page.locator("#panel-members tbody tr").first();
    var member = first.textContent();
    clickTwice("#members-after");
    assertThat(first).not().hasText(member);
    page.locator("#members-before").click();
    assertThat(first).hasText(member);
    page.locator("#members-after").click();
    assertThat(first).not().hasText(member);
    clickTwice("#members-before");
    assertThat(first).hasText(member);
    assertThat(page.locator("vaadin-notification-card")).hasCount(0);
  }

  private void clickTwice(String button) {
    page.locator(button).evaluate("button => { button.click(); button.click(); }");
  }

  @Test
  void a_count_that_fails_is_not_blamed_on_the_conditions() {
    var hands = openDraft("analyst", GOLD);
    hands.total();
    var reached = page.locator("#panel-overview .reach .num");
    assertThat(reached.first()).hasText(Pattern.compile("[0-9]"));
    int places = reached.count();
    application.getBean(OpenDatasets.class).close();
    hands.node("n0").focus();
    hands.addByName("Follows on WeChat");
    assertThat(page.getByTestId("status")).containsText("Not counted");
    assertThat(page.locator("#panel-overview .ask").first()).containsText("Counting failed");
    assertThat(reached).hasText(Collections.nCopies(places, "–").toArray(String[]::new));
    assertThat(page.getByTestId("total")).containsText("–of members");
  }

  @Test
  void a_saved_draft_goes_on_to_review_approval_and_publication() {
    var hands = openDraft("analyst", GOLD);
    hands.total();
    hands.save("For review");
    page.locator("#to-review").click();
    assertThat(page.locator(".head .chip")).hasText("In review");
    var address = page.url();
    application
        .getBean(JdbcClient.class)
        .sql("update segment_version set created_at = ? where segment_id = 'for-review'")
        .param(OffsetDateTime.parse("2026-01-02T12:00:00Z"))
        .update();
    signIn("manager");
    page.navigate(address);
    assertThat(page.locator(".head")).containsText("v1, saved 2 Jan");
    page.locator("#to-approved").click();
    assertThat(page.locator(".head .chip")).hasText("Approved");
    assertThat(page.locator(".head")).containsText("v1, saved 2 Jan");
    page.locator("#publish").click();
    assertThat(page.locator("#new-publication-segment input")).hasValue("For review");
  }

  private void open(String tab) {
    page.locator("#tab-" + tab).click();
    Locator panel = page.locator("#panel-" + tab);
    assertThat(panel).isVisible();
    assertThat(panel.locator(".ask.waiting:visible")).hasCount(0);
  }

  private BuilderHands openDraft(String account, String... conditions) {
    signIn(account);
    var where = "{\"kind\":\"all\",\"of\":[" + String.join(",", conditions) + "]}";
    page.navigate(
        address("segments/new?where=" + URLEncoder.encode(where, StandardCharsets.UTF_8)));
    var hands = new BuilderHands(page);
    assertThat(hands.node("n0")).isVisible();
    return hands;
  }

  private String count(String where) throws SQLException {
    var members = Long.parseLong(one("SELECT count(*) FROM member WHERE " + where));
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(members);
  }

  private String one(String sql) throws SQLException {
    var properties = new Properties();
    properties.put("duckdb.read_only", "true");
    var file = application.getBean(OpenDatasets.class).require("jewellery").version().file();
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + file, properties);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
