package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import facet.workbench.data.OpenDatasets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// An analyst makes a metric and a tag, and builds with both.
class OwnMetricsJourneyTest extends BrowserTest {
  private static final String IN_THE_YEAR =
      "time >= TIMESTAMP '2025-11-01 00:00:00' AND time < TIMESTAMP '2026-11-01 00:00:00'";

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void a_metric_is_made_dropped_counted_and_kept_while_it_is_needed() {
    var hands = openNew();
    page.getByTestId("new-metric").click();
    name("metric-name").fill("Visits <b>once</b>");
    pick("metric-event", "Shop visit");
    assertThat(page.getByTestId("metric-words")).containsText("Shop visit");
    assertThat(page.getByTestId("metric-found")).containsText("members have a value");
    screenshot("metric-dialog-light-en");
    page.locator("#metric-save").click();

    hands.drag(hands.term("metric:visits_b_once_b"), hands.inEmpty("n0"));
    hands.closeEditor();
    assertThat(hands.node("n1")).containsText("Visits <b>once</b>");
    assertThat(hands.total())
        .isEqualTo(count("SELECT count(DISTINCT member) FROM event_visit WHERE " + IN_THE_YEAR));
    hands.save("Visitors");
    assertThat(page.locator(".head")).containsText("v1");

    page.navigate(address("segments/new"));
    delete(hands, "metric:visits_b_once_b");
    assertThat(page.getByTestId("metric-used")).containsText("Visitors");
    screenshot("metric-used-light-en");
  }

  @Test
  void a_metric_that_is_not_needed_is_deleted_and_brought_back() {
    var hands = openNew();
    page.getByTestId("new-metric").click();
    name("metric-name").fill("Visits in passing");
    pick("metric-event", "Shop visit");
    assertThat(page.getByTestId("metric-found")).containsText("members have a value");
    page.locator("#metric-save").click();
    var term = "metric:visits_in_passing";
    hands.drag(hands.term(term), hands.inEmpty("n0"));
    hands.closeEditor();
    assertThat(hands.node("n1")).containsText("Visits in passing");

    delete(hands, term);
    assertThat(page.getByTestId("metric-used")).containsText("What is built on this page");
    page.getByTestId("metric-used").getByText("Done").click();
    assertThat(page.getByTestId("metric-used")).hasCount(0);
    menu("n1", "Delete");
    assertThat(hands.node("n1")).hasCount(0);
    delete(hands, term);
    assertThat(hands.term(term)).hasCount(0);
    page.locator("#undo-delete").click();
    assertThat(hands.term(term).first()).isVisible();
  }

  private void delete(BuilderHands hands, String term) {
    hands.term(term).last().hover();
    page.getByTestId("delete-" + term).last().click();
  }

  @Test
  void a_look_at_a_changed_metric_tells_what_it_means_now() {
    var hands = openNew();
    page.getByTestId("new-metric").click();
    name("metric-name").fill("Times");
    name("metric-meaning").fill("What was meant first");
    pick("metric-event", "Shop visit");
    assertThat(page.getByTestId("metric-found")).containsText("members have a value");
    page.locator("#metric-save").click();
    var term = hands.term("metric:times").last();
    term.hover();
    assertThat(page.locator(".term-row.open")).containsText("What was meant first");

    page.getByTestId("change-metric:times").last().click();
    name("metric-name").fill("Times seen");
    name("metric-meaning").fill("What is meant now");
    assertThat(page.getByTestId("metric-found")).containsText("members have a value");
    page.locator("#metric-save").click();
    assertThat(term).containsText("Times seen");
    term.hover();
    assertThat(page.locator(".term-row.open")).containsText("What is meant now");
  }

  @Test
  void what_a_condition_measures_is_kept_as_a_metric_and_a_condition_as_a_tag() {
    var hands = openNew();
    hands.drag(hands.term("did:visit"), hands.inEmpty("n0"));
    hands.closeEditor();
    menu("n1", "Keep as a metric");
    name("metric-name").fill("Visits kept");
    assertThat(page.getByTestId("metric-found")).containsText("members have a value");
    page.locator("#metric-save").click();
    assertThat(hands.term("metric:visits_kept")).isVisible();

    var total = hands.total();
    menu("n1", "Keep as a tag");
    page.locator("#ask-text input").fill("Visitor");
    page.locator("#ask-take").click();
    assertThat(hands.term("tag:visitor")).isVisible();
    page.locator("#tab-profile").click();
    page.locator("#panel-profile .link-pick").first().click();
    assertThat(page.locator("vaadin-context-menu-item").getByText("Visitor")).isVisible();
    page.navigate(address("segments/new"));
    hands.drag(hands.term("tag:visitor"), hands.inEmpty("n0"));
    hands.closeEditor();
    assertThat(hands.node("n1")).containsText("Tagged");
    assertThat(hands.total()).isEqualTo(total);
    screenshot("tag-light-en");
  }

  private BuilderHands openNew() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    assertThat(page.locator("[data-node=n0]")).isVisible();
    return new BuilderHands(page);
  }

  private Locator name(String id) {
    return page.getByTestId(id).locator("input");
  }

  private void pick(String select, String choice) {
    page.getByTestId(select).click();
    page.locator("vaadin-select-item").getByText(choice).first().click();
  }

  private void menu(String node, String entry) {
    page.locator("[data-node=" + node + "]").hover();
    page.locator("[data-node=" + node + "] button[aria-label=More]").click();
    page.locator(".rowmenu").getByText(entry).click();
  }

  private String count(String sql) {
    var version = application.getBean(OpenDatasets.class).require("jewellery").version();
    var properties = new Properties();
    properties.put("duckdb.read_only", "true");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:" + version.file(), properties);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return "%,d".formatted(rows.getLong(1));
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
