package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class IconTest {
  @Test
  void everyIconHasItsSymbolAndEverySymbolItsIcon() throws IOException {
    Path sprite = Path.of("src/main/resources/META-INF/resources/facet/icons.svg");
    var symbols =
        Pattern.compile("<symbol id=\"([^\"]+)\"")
            .matcher(Files.readString(sprite))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(symbols)
        .containsExactlyInAnyOrderElementsOf(Arrays.stream(Icon.values()).map(Icon::id).toList());
  }
}
