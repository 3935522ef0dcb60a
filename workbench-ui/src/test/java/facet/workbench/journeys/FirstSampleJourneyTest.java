package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import facet.workbench.data.FirstSample;
import org.junit.jupiter.api.Test;

/// Somebody signs in while the sample of a first start is still being made.
class FirstSampleJourneyTest extends BrowserTest {

  @Test
  void pages_say_how_far_the_sample_is_and_show_themselves_when_it_is_there() {
    var sample = application.getBean(FirstSample.class);
    sample.at(0.41);
    signIn("analyst");
    assertThat(page.locator("#sample-progress")).containsText("41%");
    screenshot("first-sample-light-en");
    sample.at(0.93);
    assertThat(page.locator("#sample-progress")).containsText("93%");
    page.navigate(address("dashboards"));
    assertThat(page.locator("#sample-progress")).containsText("93%");

    SmallClub.load(home);
    sample.over();

    assertThat(page.locator(".dataset-bar")).containsText("Jewellery club");
    assertThat(page.locator("#sample-progress")).hasCount(0);
    assertThat(page.locator("h1")).isVisible();
  }
}
