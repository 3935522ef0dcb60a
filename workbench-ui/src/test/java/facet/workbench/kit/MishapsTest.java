package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MishapsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T06:12:00.123456Z"), ZoneOffset.UTC);

  private final Mishaps mishaps = new Mishaps(new Translations(), CLOCK);

  private String told(Throwable problem, Locale language) {
    return mishaps.tell("Nothing is drawn", problem, language);
  }

  @Test
  void what_facet_says_itself_is_told_however_deep_it_lies() {
    var known = new FacetException(ErrorCode.UNAVAILABLE, "DuckDB is out of reach.");
    assertThat(told(new IllegalStateException("wrapped", known), Translations.ENGLISH))
        .isEqualTo("DuckDB is out of reach.");
  }

  @Test
  void of_anything_else_people_see_the_time_to_look_for_in_the_log() {
    var unknown = new IllegalStateException("Cannot invoke \"String.length()\"");
    assertThat(told(unknown, Translations.ENGLISH))
        .isEqualTo(
            "Nothing was changed. The server’s log says more under 2026-11-01T06:12:00.123Z.");
    assertThat(told(unknown, Translations.CHINESE))
        .contains("2026-11-01T06:12:00.123Z")
        .doesNotContain("invoke", "Nothing");
  }
}
