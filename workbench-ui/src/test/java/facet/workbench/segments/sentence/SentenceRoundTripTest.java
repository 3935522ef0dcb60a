package facet.workbench.segments.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.datasets.model.MemberModel;
import facet.datasets.model.ModelReader;
import facet.workbench.segments.NodeJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A tree that was said and read is the same tree: the sentence leaves nothing out and can mean
/// nothing else.
class SentenceRoundTripTest {
  private static final int EACH = Integer.getInteger("sentences", 40);
  private static final int TREES = EACH * 10;
  private static final long SEED = Long.getLong("seed", 20261122);
  private static final MemberModel MODEL = model();

  private static MemberModel model() {
    try {
      var text =
          Files.readString(
              Path.of("src/test/resources/facet/workbench/segments/hostile.yaml"),
              StandardCharsets.UTF_8);
      return ModelReader.read("hostile.yaml", text)
          .orThrow(ErrorCode.INVALID_DOCUMENT, "hostile.yaml");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void comesBack(Node tree, ConditionSentence sentences, String seed) {
    var spoken = Spoken.of(tree);
    var said = sentences.words(tree);
    assertThat(sentences.read(said))
        .as("%s%n%s%n%s", seed, said, NodeJson.write(spoken))
        .isEqualTo(new SentenceReading.Understood(spoken));
    assertThat(sentences.ways(said)).as("%s%n%s", seed, said).isEqualTo(1);
  }

  private static Stream<Locale> languages() {
    return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);
  }

  @Test
  void a_condition_of_every_kind_comes_back() {
    languages()
        .forEach(locale -> {
          var sentences = new ConditionSentence(MODEL, RandomTrees.NAMES, locale);
          for (var kind : Kind.values()) {
            for (int i = 0; i < EACH; i++) {
              var tree = Node.of(new RandomTrees(SEED + i).of(kind));
              comesBack(tree, sentences, kind + " " + (SEED + i) + " " + locale);
            }
          }
        });
  }

  @Test
  void a_tree_of_all_kinds_comes_back() {
    languages()
        .forEach(locale -> {
          var sentences = new ConditionSentence(MODEL, RandomTrees.NAMES, locale);
          for (int i = 0; i < TREES; i++) {
            comesBack(new RandomTrees(SEED + i).tree(), sentences, (SEED + i) + " " + locale);
          }
        });
  }
}
