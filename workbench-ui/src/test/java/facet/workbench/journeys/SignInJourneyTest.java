package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class SignInJourneyTest extends BrowserTest {

  @Test
  void theSignInPageSpeaksTheBrowsersLanguageInBothColourSchemes() {
    for (String language : new String[] {"en", "zh-CN"}) {
      for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
        open(language, scheme);
        page.navigate(address("login"));
        assertThat(page.locator("h1")).hasText(language.equals("en") ? "Sign in" : "登录");
        screenshot("login-" + scheme.name().toLowerCase() + "-" + language);
      }
    }
  }

  @Test
  void everyRoleSignsInAndSeesTheFrame() {
    for (String account : new String[] {"analyst", "manager", "marketing", "administrator"}) {
      signIn(account);
      assertThat(page.locator(".top")).isVisible();
    }
    screenshot("shell-light-en");
  }
}
