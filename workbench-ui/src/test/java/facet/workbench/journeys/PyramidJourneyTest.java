package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PyramidJourneyTest extends BrowserTest {
  private static final int CLASSES = 6;

  /// The first question of an installation fills the cache.
  private static final LocatorAssertions.HasCountOptions PATIENT =
      new LocatorAssertions.HasCountOptions().setTimeout(60_000);

  private static final LocatorAssertions.ContainsTextOptions SOON =
      new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

  @Override
  protected void prepare(Path facetHome) {
    SmallClub.load(facetHome);
  }

  @Test
  void theManagerSeesWhoBringsTheValueAndOpensAClassAsASegment() {
    signIn("manager");
    page.locator(".rail a:has-text('Dashboards')").click();
    assertThat(page.locator("h1")).hasText("Value pyramid");
    assertThat(page.locator(".pbody .prow")).hasCount(CLASSES, PATIENT);
    assertThat(page.locator("#pyramid")).containsText("of members in");

    page.locator("#pyramid .as-table").click();
    String members = page.locator("#pyramid tbody tr").first().locator("td").nth(1).textContent();
    page.locator("#pyramid .as-table").click();

    page.locator("#class-key_retain").click();
    page.waitForURL("**/segments/new?**");

    assertThat(page.locator("facet-canvas")).containsText("Key–retain");
    assertThat(page.getByTestId("status")).containsText("Exact", SOON);
    assertThat(page.getByTestId("total-members")).hasText(members);
    screenshot("pyramid-class-as-segment");
  }

  @Test
  void theTableTwinHasTheSameClassesAsTheBars() {
    signIn("analyst");
    page.navigate(address("dashboards"));
    assertThat(page.locator(".pbody .prow")).hasCount(CLASSES, PATIENT);
    page.locator("#pyramid .as-table").click();
    assertThat(page.locator("#pyramid tbody tr")).hasCount(CLASSES, PATIENT);
    assertThat(page.locator("#pyramid tbody tr").first()).containsText("Key–retain");
  }

  @Test
  void anotherClassificationIsChosenInTheHeadAndStandsInTheAddress() {
    signIn("analyst");
    page.navigate(address("dashboards"));
    page.locator("#classification").click();
    page.locator("vaadin-context-menu-item:has-text('Lifecycle stage')").click();
    page.waitForURL("**/dashboards?**by=lifecycle**");
    assertThat(page.locator(".cls:has-text('Dormant')")).hasCount(1, PATIENT);
  }

  @Test
  void thePageIsShownInBothLanguagesAndColourSchemes() {
    for (String language : new String[] {"en", "zh-CN"}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        signIn("manager", language, scheme);
        page.navigate(address("dashboards"));
        assertThat(page.locator(".pbody .prow")).hasCount(CLASSES, PATIENT);
        assertThat(page.locator("#movement facet-chart[drawn]")).isVisible();
        screenshot("pyramid-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + language);
      }
    }
    page.setViewportSize(1024, 768);
    screenshot("pyramid-1024-dark-zh-CN");
    var wide = (Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth");
    assertThat(wide).as("scrolls sideways at 1024").isFalse();
  }
}
