package facet.workbench.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// A field with 50,000 values is searched, paged and chosen from; then the model loses that field
/// while a saved segment asks for it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TownsJourneyTest extends BrowserTest {
  @Override
  protected void prepare(Path facetHome) {
    TownsClub.load(facetHome);
  }

  @Test
  @Order(1)
  void one_of_fifty_thousand_values_is_found_by_search_and_others_by_turning_pages() {
    signIn("analyst");
    page.navigate(address("segments/new"));
    var hands = new BuilderHands(page);
    hands.drag(hands.term("member.town"), hands.inEmpty("n0"));
    var boxes = page.locator(".ed-list vaadin-checkbox");
    assertThat(boxes).hasCount(50);
    assertThat(page.locator(".ed-values")).containsText("49,950");
    assertThat(boxes.first()).containsText("2");
    page.locator(".ed-values").getByText("Show").click();
    assertThat(boxes).hasCount(100);
    screenshot("editor-50000-values-light-en");

    var search = page.locator(".ed-values vaadin-text-field input");
    search.fill("town 4321");
    assertThat(boxes).hasCount(10);
    hands.tick("Town 43217");
    search.fill("Town 09999");
    assertThat(boxes).hasCount(1);
    hands.tick("Town 09999");
    search.fill("");
    assertThat(boxes.first()).containsText("Town");
    assertThat(page.locator(".ed-list vaadin-checkbox[checked]")).hasCount(2);
    hands.closeEditor();
    assertThat(page.locator("[data-node=n1]")).containsText("Town 43217");
    assertThat(hands.total()).isEqualTo("3");
    hands.save("Two towns");
    assertThat(page.locator(".head")).containsText("v1");
  }

  @Test
  @Order(2)
  void a_saved_segment_whose_term_is_gone_says_so_in_the_catalogue_and_the_builder() {
    TownsClub.loadWithoutTowns(home);
    signIn("analyst");
    page.navigate(address("segments"));
    page.locator("[data-segment]").getByText("Two towns").first().click();
    assertThat(page.locator(".det")).containsText("member.town");
    screenshot("catalogue-term-gone-light-en");
    page.navigate(address("segments/two-towns"));
    assertThat(page.locator("[data-node=n1].problem")).isVisible();
    assertThat(page.locator("[data-node=n1] .why")).containsText("member.town");
    page.locator("[data-node=n1]").focus();
    page.keyboard().press("Delete");
    assertThat(page.locator("[data-node=n1]")).hasCount(0);
    assertThat(new BuilderHands(page).total()).isEqualTo("60,000");
    page.keyboard().press("Control+z");
    assertThat(page.locator("[data-node=n1].problem")).isVisible();
  }
}
