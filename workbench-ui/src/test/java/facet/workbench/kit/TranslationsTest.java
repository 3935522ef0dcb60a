package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");

  static Stream<String> features() throws IOException {
    return Files.list(FOLDER)
        .map(file -> file.getFileName().toString().replaceAll("_(en|zh_CN)\\.properties$", ""))
        .distinct()
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextIsThereInBothLanguages(String feature) throws IOException {
    Properties english = read(feature + "_en.properties");
    Properties chinese = read(feature + "_zh_CN.properties");
    assertThat(chinese.keySet()).isEqualTo(english.keySet());
    assertThat(chinese.values()).noneMatch(text -> text.toString().isBlank());
  }

  @Test
  void messagesTakeValuesAndPlurals() {
    Translations texts = new Translations();
    assertThat(texts.getTranslation("shell.account", Translations.ENGLISH, "Lin"))
        .isEqualTo("Account of Lin");
    assertThat(texts.getTranslation("no.such.key", Translations.CHINESE)).isEqualTo("no.such.key");
  }

  private static Properties read(String name) throws IOException {
    Properties pairs = new Properties();
    try (Reader in = Files.newBufferedReader(FOLDER.resolve(name))) {
      pairs.load(in);
    }
    return pairs;
  }
}
