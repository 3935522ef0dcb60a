package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartsJourneyTest extends BrowserTest {

  @BeforeEach
  void openThePage() {
    signIn("analyst");
    page.navigate(address("parts"));
    page.locator("facet-chart[drawn]").waitFor();
  }

  @Test
  void aChartDrawsItsNumbersInTheFormatItNames() {
    assertThat(page.locator("facet-chart").getByText("60.0k")).isVisible();
    screenshot("parts-light-en");
  }

  @Test
  void clickingABarTellsWhichOneItIs() {
    var box = page.locator("facet-chart").boundingBox();
    page.mouse().click(box.x + box.width / 2, box.y + box.height - 50);
    assertThat(page.locator("#clicked")).hasText("Key–develop 1");
  }

  @Test
  void theTableTwinHoldsTheSameNumbers() {
    page.locator(".as-table").click();
    assertThat(page.locator("table").first()).containsText("62,625");
    page.locator(".as-table").click();
    assertThat(page.locator("facet-chart[drawn]")).isVisible();
  }

  @Test
  void theColoursChangeAtOnceAndAreRemembered() {
    Locator bar =
        page.locator(
            "facet-chart path[fill='rgb(44,85,211)'], facet-chart path[fill='rgb(44, 85, 211)']");
    assertThat(bar.first()).isAttached();
    page.locator("#scheme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    assertThat(bar).hasCount(0);
    screenshot("parts-dark-en");
    page.reload();
    assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
    page.locator("#scheme").click();
    assertThat(page.locator("html")).hasAttribute("data-theme", "light");
  }

  @Test
  void theLanguageChangesAtOnceAndIsRemembered() {
    page.locator("#language").click();
    assertThat(page.locator("#language")).hasText("EN");
    assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
    page.reload();
    assertThat(page.locator("#language")).hasText("EN");
    page.locator("facet-chart[drawn]").waitFor();
    screenshot("parts-light-zh-CN");
    page.locator("#language").click();
    assertThat(page.locator("#language")).hasText("中文");
  }

  @Test
  void theNewestAnswerWins() {
    page.locator(".head .btn", new Page.LocatorOptions().setHasText("Ask")).click();
    assertThat(page.locator("#answer")).hasText("new");
  }

  @Test
  void aFailedActionIsToldAndThePageStays() {
    page.getByText("Break").click();
    assertThat(page.locator("vaadin-notification-card")).containsText("Nothing was changed");
    assertThat(page.locator("h1")).hasText("Parts and states");
  }

  @Test
  void marketingDoesNotSeeAPageItMayNotOpen() {
    signIn("marketing", "en", ColorScheme.LIGHT);
    page.navigate(address("parts"));
    assertThat(page.locator("h1")).hasText("There is no such page");
    screenshot("not-found-light-en");
  }

  @Test
  void aStrangerIsAskedToSignInFirst() {
    open("en", ColorScheme.LIGHT);
    page.navigate(address("parts"));
    assertThat(page.locator("h1")).hasText("Sign in");
  }
}
