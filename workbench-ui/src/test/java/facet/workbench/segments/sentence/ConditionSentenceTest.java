package facet.workbench.segments.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.sentence.grammar.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What each kind of condition reads like, kept in `sentences.txt`: the condition, English,
/// Chinese. Run with `-Dgolden=write` to write what is said now, and read the difference.
class ConditionSentenceTest {
  private static final String FOLDER = "src/test/resources/facet/workbench/segments/";
  private static final MemberModel MODEL =
      ModelReader.read("model.yaml", read("model.yaml"))
          .orThrow(ErrorCode.INVALID_DOCUMENT, "model.yaml");
  private static final Names NAMES =
      new Names(
          Map.of("contacted", "Contacted in the last 30 days", "regular", "Regular"),
          Map.of("vip", "VIP 2025"),
          Map.of("churn", "Churn score"),
          Map.of("clusters", "Clusters"),
          Map.of("clusters", Map.of("cluster_1", "Long absent")),
          Set.of("regular"));

  private static String read(String name) {
    try {
      return Files.readString(Path.of(FOLDER + name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node where(String json) {
    var document =
        "{\"format\": \"facet-segment/1\", \"dataset\": \"club\", \"name\": \"x\", \"where\": "
            + json
            + "}";
    return SegmentJson.read(document).orThrow(ErrorCode.INVALID_DOCUMENT, json).where();
  }

  private static String block(String json) {
    return json
        + "\n"
        + said(json, "en", Locale.ENGLISH)
        + said(json, "zh", Locale.SIMPLIFIED_CHINESE);
  }

  /// The card as `first / second`, tokens in brackets, and below it the sentence.
  private static String said(String json, String language, Locale locale) {
    var sentences = new ConditionSentence(MODEL, NAMES, locale);
    var where = where(json);
    var card = sentences.of(where.condition());
    var second = card.second().isEmpty() ? "" : " / " + marked(card.second());
    var first =
        where.condition() instanceof Condition.Group ? "" : marked(card.first()) + second + "\n   ";
    return language + " " + first + sentences.words(where) + "\n";
  }

  private static String marked(List<Part> parts) {
    return parts.stream()
        .map(part ->
            switch (part.kind()) {
              case TERM -> "*" + part.text() + "*";
              case TOKEN -> "[" + part.text() + "]";
              case WORD, META -> part.text();
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void every_condition_reads_as_written_down() throws IOException {
    var golden = read("sentences.txt");
    var now =
        golden
            .lines()
            .filter(line -> line.startsWith("{"))
            .map(ConditionSentenceTest::block)
            .collect(Collectors.joining("\n"));
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(Path.of(FOLDER + "sentences.txt"), now, StandardCharsets.UTF_8);
    } else {
      assertThat(now).isEqualTo(golden);
    }
  }

  @Test
  void every_sentence_reads_back_as_the_condition_it_was_written_from() {
    var golden = read("sentences.txt").lines().toList();
    for (var locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      var sentences = new ConditionSentence(MODEL, NAMES, locale);
      for (var json : golden.stream().filter(line -> line.startsWith("{")).toList()) {
        var said = sentences.words(where(json));
        assertThat(json(sentences.read(said))).as(said).isEqualTo(json(where(json)));
      }
    }
  }

  private static String json(Node where) {
    return NodeJson.write(Spoken.of(where));
  }

  private static String json(SentenceReading reading) {
    return reading instanceof SentenceReading.Understood(var where)
        ? NodeJson.write(where)
        : reading.toString();
  }

  @Test
  void the_sentences_of_the_guide_are_as_written_and_mean_the_same_in_both_languages()
      throws IOException {
    var guide = Files.readString(Path.of("../docs/segment-format.md"), StandardCharsets.UTF_8);
    var table = guide.substring(guide.indexOf("| | English | 中文 |")).lines().skip(2);
    var rows = table.takeWhile(line -> line.startsWith("|")).toList();
    assertThat(rows).hasSizeGreaterThan(20);
    var english = new ConditionSentence(MODEL, NAMES, Locale.ENGLISH);
    var chinese = new ConditionSentence(MODEL, NAMES, Locale.SIMPLIFIED_CHINESE);
    for (var row : rows) {
      var cells = row.split("`", -1);
      assertThat(english.read(cells[1])).as(row).isEqualTo(chinese.read(cells[3]));
      assertThat(english.read(cells[1]))
          .isInstanceOfSatisfying(
              SentenceReading.Understood.class,
              read -> {
                assertThat(english.words(read.where())).isEqualTo(cells[1]);
                assertThat(chinese.words(read.where())).isEqualTo(cells[3]);
              });
    }
  }

  @Test
  void every_kind_is_written_down() {
    var golden = read("sentences.txt");
    var missing =
        Arrays.stream(Kind.values())
            .filter(kind -> !golden.contains("\"kind\":\"" + kind.spelling() + "\""))
            .toList();
    assertThat(missing).isEmpty();
  }
}
