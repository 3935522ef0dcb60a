package facet.workbench.segments.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
      new Names() {
        @Override
        public Optional<String> segment(String id) {
          return Optional.of("Contacted in the last 30 days");
        }

        @Override
        public Optional<String> list(String id) {
          return Optional.of("VIP 2025");
        }

        @Override
        public Optional<String> score(String id) {
          return Optional.of("Churn score");
        }

        @Override
        public Optional<String> classification(String id) {
          return Optional.of("Clusters").filter(_ -> id.equals("clusters"));
        }

        @Override
        public Map<String, String> classes(String classification) {
          return classification.equals("clusters") ? Map.of("cluster_1", "Long absent") : Map.of();
        }
      };

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
        + "\nen "
        + said(json, Locale.ENGLISH)
        + "\nzh "
        + said(json, Locale.SIMPLIFIED_CHINESE)
        + "\n";
  }

  /// Cards as `first / second`, tokens in brackets; a group as the sentence of a segment.
  private static String said(String json, Locale locale) {
    var sentences = new ConditionSentence(MODEL, NAMES, locale);
    var where = where(json);
    if (where.condition() instanceof Condition.Group) {
      return sentences.words(where);
    }
    var card = sentences.of(where.condition());
    var second = card.second().isEmpty() ? "" : " / " + marked(card.second());
    return marked(card.first()) + second;
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
  void every_kind_but_not_is_written_down() {
    var golden = read("sentences.txt");
    var missing =
        Arrays.stream(Kind.values())
            .filter(kind -> !golden.contains("\"kind\":\"" + kind.spelling() + "\""))
            .toList();
    assertThat(missing).containsExactly(Kind.NOT);
  }
}
