package facet.workbench.journeys;

import com.microsoft.playwright.options.ColorScheme;

/// The tour in English and in the light.
class EnglishTourTest extends TourPictures {
  EnglishTourTest() {
    super(
        new Tourist(
            "en", ColorScheme.LIGHT, "en", "Gold", "Gold worth a call", "Add group", "CRM folder"));
  }
}
