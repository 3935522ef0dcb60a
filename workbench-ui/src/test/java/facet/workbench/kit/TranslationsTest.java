package facet.workbench.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TranslationsTest {
  private static final Path FOLDER = Path.of("src/main/resources/vaadin-i18n");
  private static final Pattern BROWSERS = Pattern.compile("<\\w+>");

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

  @ParameterizedTest
  @MethodSource("features")
  void everyTextIsAMessageThatTakesTheSameValuesInBothLanguages(String feature) throws IOException {
    Properties english = read(feature + "_en.properties");
    Properties chinese = read(feature + "_zh_CN.properties");
    for (String key : english.stringPropertyNames()) {
      String one = english.getProperty(key);
      String other = chinese.getProperty(key);
      assertThat(shown(other)).as(key).isEqualTo(shown(one));
      assertThat(taken(one)).as(key).containsAll(taken(other));
      for (String text : List.of(one, other)) {
        assertThat(text.contains("{") || !text.contains("''"))
            .as("%s takes no value: it is shown as it stands, with both quotes", key)
            .isTrue();
      }
    }
  }

  /// What stands in a text where a value goes: all but what only picks a plural form. The browser
  /// fills in `<name>`.
  private static Set<String> shown(String text) {
    Set<String> found = new TreeSet<>();
    BROWSERS.matcher(text).results().map(MatchResult::group).forEach(found::add);
    MessagePattern message = new MessagePattern(text);
    String counted = "";
    for (int i = 0; i < message.countParts(); i++) {
      MessagePattern.Part part = message.getPart(i);
      if (part.getType() == MessagePattern.Part.Type.REPLACE_NUMBER) {
        found.add(counted);
      } else if (part.getType() == MessagePattern.Part.Type.ARG_START) {
        String name = message.getSubstring(message.getPart(i + 1));
        if (part.getArgType() == MessagePattern.ArgType.NONE) {
          found.add(name);
        } else {
          counted = name;
        }
      }
    }
    return found;
  }

  private static Set<String> taken(String text) {
    MessagePattern message = new MessagePattern(text);
    Set<String> found = new TreeSet<>();
    for (int i = 0; i < message.countParts(); i++) {
      if (message.getPart(i).getType() == MessagePattern.Part.Type.ARG_START) {
        found.add(message.getSubstring(message.getPart(i + 1)));
      }
    }
    return found;
  }

  @ParameterizedTest
  @MethodSource("features")
  void everyTextIsNamedSomewhere(String feature) throws IOException {
    var sources = sources();
    assertThat(read(feature + "_en.properties").stringPropertyNames())
        .filteredOn(key -> !isNamed(key, sources))
        .isEmpty();
  }

  /// Whether a key stands in the sources, as a whole or put together of two.
  private static boolean isNamed(String key, String sources) {
    return sources.contains(quoted(key))
        || cuts(key)
            .anyMatch(cut -> {
              String head = key.substring(0, cut);
              String tail = key.substring(cut + 1);
              return sources.contains(quoted(key.substring(0, cut + 1)))
                      && (head.contains(".") || isWord(tail, sources))
                  || sources.contains(quoted(head)) && sources.contains(quoted(key.substring(cut)));
            });
  }

  /// Whether what is put behind a feature's name is a literal, a constant, or begins as one.
  private static boolean isWord(String tail, String sources) {
    return sources.contains(quoted(tail))
        || sources.contains(tail.toUpperCase(Locale.ROOT).replace('-', '_'))
        || cuts(tail).anyMatch(cut -> sources.contains(quoted(tail.substring(0, cut + 1))));
  }

  private static IntStream cuts(String key) {
    return IntStream.range(0, key.length()).filter(i -> ".-".indexOf(key.charAt(i)) >= 0);
  }

  private static String quoted(String text) {
    return '"' + text + '"';
  }

  private static String sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  @Test
  void messagesTakeValuesAndPlurals() {
    Translations texts = new Translations();
    assertThat(texts.getTranslation("shell.account", Translations.ENGLISH, "Lin"))
        .isEqualTo("Account of Lin");
    assertThat(texts.getTranslation("catalogue.members.unit", Translations.ENGLISH, 1L))
        .isEqualTo("member");
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
