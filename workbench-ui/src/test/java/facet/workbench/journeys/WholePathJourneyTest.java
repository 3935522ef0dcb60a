package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.crm.jdbc.TableSettings;
import facet.fixtures.PostgresFixture;
import facet.workbench.data.OpenDatasets;
import facet.workbench.publishing.DestinationSettings;
import facet.workbench.publishing.Destinations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// From dragged conditions to the right rows in a CRM's database, and what changed since.
class WholePathJourneyTest extends BrowserTest {
  private static final PostgresFixture CRM = PostgresFixture.shared();

  /// What the segment asks, written by hand: gold, and on WeChat or with any spend in 365 days.
  private static final String GOLD_AND_ANY =
      """
      SELECT key FROM member
      WHERE tier = 'gold' AND (wechat_follower OR ordinal IN (
        SELECT member FROM event_order_line
        WHERE time >= TIMESTAMP '2025-11-01' AND time < TIMESTAMP '2026-11-01'
        GROUP BY member HAVING sum(amount) >= 1))
      ORDER BY key\
      """;

  private static final String GOLD_ON_WECHAT =
      "SELECT key FROM member WHERE tier = 'gold' AND wechat_follower ORDER BY key";

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void a_segment_is_drawn_saved_published_changed_and_its_delta_published()
      throws SQLException, IOException {
    var crm = CRM.createDatabase();
    application
        .getBean(Destinations.class)
        .create(
            "CRM",
            new DestinationSettings.Table(
                TableSettings.of(crm, CRM.user(), "club_segment", "member_key")),
            Optional.of(CRM.password()));

    var hands = draw();
    var expected = store(GOLD_AND_ANY);
    assertThat(expected).isNotEmpty();
    assertThat(page.getByTestId("total-members")).hasText(grouped(expected.size()));
    hands.save("Gold worth a call");
    assertThat(page.locator(".head")).containsText("v1");

    askForReviewBeforeSending();
    approveInTheCatalogue();
    publishFirst();
    assertThat(rows(crm)).isEqualTo(expected);

    dropTheSpend();
    sendApprovedChanges();
    assertThat(rows(crm)).as("a brake holds the run").isEqualTo(expected);
    letGoOn();
    var left = store(GOLD_ON_WECHAT);
    assertThat(left).isNotEmpty().hasSizeLessThan(expected.size());
    assertThat(rows(crm)).isEqualTo(left);
    assertThat(downloadedByMarketing()).isEqualTo(left);
  }

  private List<String> downloadedByMarketing() throws IOException {
    signIn("marketing");
    page.navigate(address("marketing"));
    var link = page.locator("[id^=download-]").first();
    assertThat(link).isVisible();
    screenshot("marketing-light-en");
    var file = page.waitForDownload(link::click).path();
    return Files.readAllLines(file).stream().skip(1).toList();
  }

  private BuilderHands draw() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    var hands = new BuilderHands(page);
    assertThat(hands.node("n0")).isVisible();
    hands.drag(hands.term("member.tier"), hands.inEmpty("n0"));
    hands.tick("Gold");
    hands.closeEditor();
    page.getByText("Add group").click();
    hands.drag(hands.term("member.wechat_follower"), hands.inEmpty("n2"));
    hands.closeEditor();
    hands.drag(hands.term("metric:spend_365d"), hands.node("n3"), 0.9);
    hands.closeEditor();
    return hands;
  }

  /// A draft can be tried but not sent; the page offers what an analyst may do about it.
  private void askForReviewBeforeSending() {
    page.navigate(address("publish"));
    new PublicationHands(page).begin("Gold worth a call", "CRM");
    page.locator("#create-publication").click();
    assertThat(page.locator("#missing")).containsText("v1 is a draft");
    page.locator("#dry-run").click();
    assertThat(page.locator("#sending")).containsText("What would be sent");
    assertThat(page.locator("#send")).hasCount(0);
    page.locator("#to-review").click();
    assertThat(page.locator("#missing")).containsText("in review");
    screenshot("publication-in-review-light-en");
  }

  private void approveInTheCatalogue() {
    signIn("manager");
    page.navigate(address("segments"));
    page.locator("#to-approved").click();
    assertThat(page.locator("#approved-by")).containsText("v1 approved by manager");
    assertThat(page.locator(".det .chip").first()).hasText("Approved");
    screenshot("catalogue-approved-light-en");
  }

  private void publishFirst() {
    signIn("analyst");
    openPublication();
    page.locator("#send").click();
    assertThat(page.locator("#run-steps")).containsText("Done");
    screenshot("publication-light-en");
  }

  /// Makes it smaller: no member may be in for their spend alone.
  private void dropTheSpend() {
    var hands = new BuilderHands(page);
    page.navigate(address("segments"));
    page.locator("[data-segment]").first().dblclick();
    assertThat(hands.node("n4")).isVisible();
    hands.node("n4").focus();
    page.keyboard().press("Delete");
    hands.total();
    page.getByTestId("save").click();
    assertThat(page.locator(".head")).containsText("v2");
  }

  /// Until the manager has approved the new version the old one is sent. Three in ten leave, so a
  /// brake asks, and the manager who starts the run is not the one to answer.
  private void sendApprovedChanges() {
    openPublication();
    assertThat(page.locator("#missing")).containsText("v2 is saved but not approved yet");
    signIn("manager");
    openPublication();
    page.locator("#to-approved").click();
    assertThat(page.locator("#to-approved")).hasCount(0);
    page.locator("#send").click();
    assertThat(page.locator("aside.info")).containsText("#2");
    assertThat(page.locator("#missing")).containsText("somebody else");
    assertThat(page.locator("#send")).hasCount(0);
    screenshot("publication-waiting-light-en");
  }

  private void letGoOn() {
    signIn("analyst");
    openPublication();
    page.locator("#send").click();
    assertThat(page.locator("#run-steps")).containsText("Done");
  }

  private void openPublication() {
    page.navigate(address("publish"));
    page.locator("tr.opens").first().click();
    assertThat(page.locator(".pub")).isVisible();
  }

  private List<String> store(String sql) throws SQLException {
    var file =
        application.getBean(OpenDatasets.class).require("jewellery").version().file().toString();
    return keys("jdbc:duckdb:" + file, "", "", sql);
  }

  private static List<String> rows(String crm) throws SQLException {
    return keys(
        crm,
        CRM.user(),
        CRM.password(),
        "SELECT member_key FROM club_segment ORDER BY member_key COLLATE \"C\"");
  }

  private static List<String> keys(String url, String user, String password, String sql)
      throws SQLException {
    var properties = new Properties();
    if (!user.isEmpty()) {
      properties.put("user", user);
      properties.put("password", password);
    } else {
      properties.put("duckdb.read_only", "true");
    }
    try (var connection = DriverManager.getConnection(url, properties);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      var keys = new ArrayList<String>();
      while (result.next()) {
        keys.add(result.getString(1));
      }
      return keys;
    }
  }

  private static String grouped(int number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }
}
