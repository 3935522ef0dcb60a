package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.publishing.Destinations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Takes the pictures of the tour, each page as it is after an ordinary day's work, into
/// `target/screens/tour`. `docs/tour.md` says how they come into the docs.
@Tag("slow")
abstract class TourPictures extends BrowserTest {
  private static final Path TOUR = Path.of("target", "screens", "tour");
  private static final int MEMBERS = 50_000;

  /// Above this a picture is too heavy for a page of the docs.
  private static final long MOST_BYTES = 120_000;

  private static final String CLASS_IN_TIER =
      """
      {"format": "facet-segment/1", "dataset": "jewellery", "name": "%s", "where":
        {"kind": "all", "of": [
          {"kind": "attribute", "field": "member.tier", "op": "eq", "value": "%s"},
          {"kind": "metric", "metric": "spend_365d", "op": "ge", "value": %d}]}}
      """;

  private final Tourist tourist;

  TourPictures(Tourist tourist) {
    this.tourist = tourist;
  }

  /// Who looks: in which language and colours, and what they call their segments.
  record Tourist(
      String language,
      ColorScheme scheme,
      String suffix,
      String tier,
      String gold,
      String addGroup,
      String crm) {}

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome, MEMBERS);
  }

  @Test
  void every_page_of_the_tour_is_pictured() throws IOException {
    Files.createDirectories(TOUR);
    open(tourist.language(), tourist.scheme());
    page.navigate(address("login"));
    page.locator("#username").waitFor();
    keep("sign-in");
    learn();
    draw();
    publish();
    lookAround();
  }

  private void learn() throws IOException {
    as("analyst", "models");
    page.locator("#run-clusters").click();
    assertThat(page.locator("#models tbody tr")).hasCount(1);
    page.locator("#run-churn").click();
    assertThat(page.locator("#models tbody tr")).hasCount(2);
    page.navigate(address("models/clusters"));
    assertThat(page.locator("facet-chart[drawn]")).hasCount(2);
    keep("clusters");
    page.navigate(address("models/churn"));
    assertThat(page.locator("facet-chart[drawn]")).hasCount(4);
    keep("churn");
  }

  private void draw() throws IOException {
    page.navigate(address("segments/new"));
    var hands = new BuilderHands(page);
    assertThat(hands.node("n0")).isVisible();
    hands.drag(hands.term("member.tier"), hands.inEmpty("n0"));
    hands.tick(tourist.tier());
    assertThat(page.getByTestId("words")).containsText(tourist.tier());
    hands.closeEditor();
    page.getByText(tourist.addGroup()).click();
    hands.drag(hands.term("member.wechat_follower"), hands.inEmpty("n2"));
    hands.closeEditor();
    hands.drag(hands.term("metric:spend_365d"), hands.node("n3"), 0.9);
    hands.closeEditor();
    hands.save(tourist.gold());
    assertThat(page.locator(".head")).containsText("v1");
    page.locator("facet-palette .pal-list").evaluate("list => list.scrollTop = 0");
    keep("builder");
  }

  private void publish() throws IOException {
    PublicationHands.addFolder(
        application.getBean(Destinations.class), tourist.crm(), home.resolve("crm"));
    page.navigate(address("publish"));
    new PublicationHands(page).begin(tourist.gold(), tourist.crm());
    page.locator("#create-publication").click();
    page.locator("#to-review").click();
    String publication = page.url();
    others();
    as("manager", "segments");
    page.locator("[data-segment]").getByText(tourist.gold()).first().click();
    page.locator("#to-approved").click();
    assertThat(page.locator("#approved-by")).isVisible();
    keep("catalogue");
    as("analyst", "publish");
    page.navigate(publication);
    page.locator("#send").click();
    assertThat(page.locator("#outcome tbody tr").first()).isVisible();
    keep("publication");
  }

  /// Segments that lie in the catalogue besides.
  private void others() {
    var catalogue = application.getBean(SegmentCatalogue.class);
    boolean english = tourist.language().equals("en");
    add(catalogue, english ? "Silver, nearly gold" : "即将升金卡的银卡会员", "silver", 8_000);
    var review = add(catalogue, english ? "Carat, for the preview" : "克拉卡新品预览", "carat", 50_000);
    catalogue.changeStatus(catalogue.find(review).orElseThrow(), SegmentStatus.REVIEW, "analyst");
  }

  private static String add(SegmentCatalogue catalogue, String name, String tier, int spend) {
    var document = CLASS_IN_TIER.formatted(name, tier, spend);
    catalogue.create("jewellery", new SaveSegment(name, "", document, "analyst"));
    return catalogue.list("jewellery").stream()
        .filter(segment -> segment.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private void lookAround() throws IOException {
    as("marketing", "marketing");
    assertThat(page.locator("[id^=download-]").first()).isVisible();
    keep("marketing");
    as("manager", "dashboards");
    assertThat(page.locator("#movement facet-chart[drawn]")).isVisible();
    keep("pyramid");
    as("analyst", "data");
    assertThat(page.locator(".facts").first()).isVisible();
    keep("data");
  }

  private void as(String account, String path) {
    signIn(account, tourist.language(), tourist.scheme());
    page.navigate(address(path));
  }

  private void keep(String name) throws IOException {
    page.mouse().move(0, 0);
    page.waitForFunction("() => document.fonts.status === 'loaded'");
    page.waitForFunction(
        "() => ![...document.querySelectorAll('.skel')].some((one) => one.checkVisibility())");
    Path file = TOUR.resolve(name + "-" + tourist.suffix() + ".png");
    SmallPng.write(page.screenshot(), file);
    assertThat(Files.size(file)).as(file.toString()).isLessThan(MOST_BYTES);
  }
}
