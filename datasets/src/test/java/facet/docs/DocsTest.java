package facet.docs;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Aggregate;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Operator;
import facet.datasets.condition.SegmentJson;
import facet.datasets.condition.Spelled;
import facet.datasets.model.ModelReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Fails when a condition kind, an operator, a key of the model file or a link has no place in the
/// docs.
class DocsTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  /// A model file with a key nobody knows in each of its parts: the answer lists the keys there
  /// are.
  private static final String MODEL_WITH_UNKNOWN_KEYS =
      """
      format: facet-model/1
      dataset: club
      unknown: 1
      sources: {members: {files: members.csv, unknown: 1}}
      member:
        unknown: 1
        label: {en: Member, unknown: 1}
        key: {column: no, unknown: 1}
        fields: {city: {type: text, unknown: 1}}
        links: {shop: {column: shop, unknown: 1}}
      dimensions: {shop: {source: members, key: no, unknown: 1}}
      events: {order: {source: members, member: no, time: at, unknown: 1}}
      metrics: {orders: {event: order, measure: {fn: count}, unknown: 1}}
      classifications:
        value:
          unknown: 1
          classes: [{id: some, unknown: 1, where: {kind: all, of: []}}]
          remainder: {id: rest, unknown: 1}
      models: {unknown: 1, clusters: {unknown: 1}, churn: {unknown: 1}}
      """;

  @Test
  void everyConditionKindIsInTheSegmentFormat() {
    assertThat(missing("docs/segment-format.md", spellings(Kind.values()))).isEmpty();
  }

  @Test
  void everyOperatorMeasureAndUnitIsInTheSegmentFormat() {
    String file = "docs/segment-format.md";
    assertThat(missing(file, spellings(Operator.values()))).isEmpty();
    assertThat(missing(file, spellings(Aggregate.values()))).isEmpty();
    assertThat(missing(file, spellings(CalendarUnit.values()))).isEmpty();
  }

  @Test
  void everyKeyOfTheModelFileIsInItsReference() {
    List<String> keys = keysOfTheModelFile();
    assertThat(keys)
        .contains("value_metric", "joined", "consent", "ratio", "strategy", "column", "gap_days");
    assertThat(missing("docs/model-file.md", keys)).isEmpty();
  }

  @Test
  void theExamplesInTheReferencesAreRead() {
    String model = block("docs/model-file.md", "yaml");
    assertThat(ModelReader.read("docs/model-file.md", model).problems()).isEmpty();
    String segment = block("docs/segment-format.md", "json");
    assertThat(SegmentJson.read(segment).problems()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkLeadsSomewhere(Path page) {
    var broken = new ArrayList<String>();
    var links = LINK.matcher(text(page));
    while (links.find()) {
      String link = links.group(1);
      if (!link.contains("://") && !leadsSomewhere(page, link)) {
        broken.add(link);
      }
    }
    assertThat(broken).isEmpty();
  }

  static Stream<Path> pages() throws IOException {
    try (var files = Files.walk(ROOT.resolve("docs"))) {
      List<Path> docs = files.filter(file -> file.toString().endsWith(".md")).toList();
      Stream<Path> top =
          Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(ROOT::resolve);
      return Stream.concat(docs.stream(), top);
    }
  }

  private static boolean leadsSomewhere(Path page, String link) {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
    return Files.exists(target) && (parts.length == 1 || headings(target).contains(parts[1]));
  }

  private static List<String> headings(Path page) {
    return HEADING
        .matcher(text(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .toList();
  }

  /// Those of the names that the page does not have in code style; its examples do not count.
  private static List<String> missing(String page, List<String> names) {
    String[] parts = text(ROOT.resolve(page)).replaceAll("(?s)```.*?```", "").split("`");
    var code = new StringBuilder();
    for (int i = 1; i < parts.length; i += 2) {
      code.append(parts[i]).append('\n');
    }
    return names.stream()
        .filter(name -> !Pattern.compile("\\b" + name + "\\b").matcher(code).find())
        .toList();
  }

  private static List<String> spellings(Spelled[] constants) {
    return Arrays.stream(constants).map(Spelled::spelling).toList();
  }

  private static List<String> keysOfTheModelFile() {
    return ModelReader.read("model.yaml", MODEL_WITH_UNKNOWN_KEYS).problems().stream()
        .map(Object::toString)
        .filter(problem -> problem.contains("'unknown'"))
        .flatMap(problem -> Stream.of(problem.replaceAll(".*Use one of: |\\.$", "").split(", ")))
        .distinct()
        .toList();
  }

  private static String block(String page, String language) {
    var found =
        Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(text(ROOT.resolve(page)));
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
