package facet.workbench.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import facet.workbench.kit.NumberTable;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Charts write numbers in the browser, by code of their own: it follows the same table as the
/// pages.
class NumbersJourneyTest extends BrowserTest {

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void charts_write_numbers_as_in_the_table_that_pages_are_held_to_as_well(String language) {
    signIn("analyst", language, ColorScheme.LIGHT);
    page.navigate(address("numbers"));
    var formats = NumberTable.rows().stream().map(NumberTable.Row::format).distinct().toList();
    for (var format : formats) {
      page.locator("#" + format + "[drawn]").waitFor();
      assertThat(page.locator("#" + format + " svg text").allTextContents())
          .as(format)
          .isEqualTo(written(format, language));
    }
  }

  private static List<String> written(String format, String language) {
    Function<NumberTable.Row, String> text =
        language.equals("en") ? NumberTable.Row::english : NumberTable.Row::chinese;
    return NumberTable.rows().stream()
        .filter(row -> row.format().equals(format))
        .map(text)
        .toList();
  }
}
