package facet.workbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.FacetException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineElsewhereTest {
  @Test
  void withoutAnAddressDuckDbAnswers() {
    assertThat(EngineElsewhere.of(Map.of())).isEmpty();
    assertThat(EngineElsewhere.of(Map.of("FACET_ENGINE_URL", " "))).isEmpty();
  }

  @Test
  void anAddressNeedsAUser() {
    assertThatThrownBy(() -> EngineElsewhere.of(Map.of("FACET_ENGINE_URL", "jdbc:trino://x:1/y")))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("FACET_ENGINE_USER");
  }

  @Test
  void thePasswordIsNotShown() {
    var found =
        EngineElsewhere.of(
            Map.of(
                "FACET_ENGINE_URL", "jdbc:postgresql://db/facet",
                "FACET_ENGINE_USER", "reader",
                "FACET_ENGINE_PASSWORD", "secret"));
    assertThat(found.orElseThrow().password()).contains("secret");
    assertThat(found.orElseThrow()).hasToString("jdbc:postgresql://db/facet as reader");
  }
}
