package facet.workbench.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugTest {

  @Test
  void keepsLettersAndDigitsOnly() {
    assertThat(Slug.of("  Gold members – drifting away! ", "segment", id -> false))
        .isEqualTo("gold-members-drifting-away");
    assertThat(Slug.of("Élite café", "segment", id -> false)).isEqualTo("elite-cafe");
    assertThat(Slug.of("金卡流失", "segment", id -> false)).isEqualTo("segment");
    assertThat(Slug.of("x".repeat(200), "segment", id -> false)).hasSize(60);
  }

  @Test
  void addsANumberWhenTaken() {
    assertThat(Slug.of("Gold", "segment", Set.of("gold", "gold-2")::contains)).isEqualTo("gold-3");
  }
}
