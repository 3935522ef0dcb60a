package facet.query.bench;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchQuestionsTest {
  private static final Pattern BUILT = Pattern.compile("(?m)^\\| `(\\w+)` \\|.*\\| built \\|$");

  @Test
  void everyKindOfConditionThatIsBuiltIsMeasured() throws IOException {
    var format = Files.readString(Path.of("../docs/segment-format.md"));
    List<String> built =
        BUILT.matcher(format).results().map((MatchResult row) -> row.group(1)).toList();
    assertThat(built).contains("all", "rank", "sample");
    var measured =
        BenchQuestions.jewellery().questions().stream()
            .flatMap(one -> kinds(one.where()))
            .map(Kind::spelling)
            .toList();
    assertThat(measured).containsAll(built);
  }

  private static Stream<Kind> kinds(Node node) {
    var below =
        switch (node.condition()) {
          case Condition.Group group -> group.of();
          case Condition.Not(var of) -> List.of(of);
          default -> List.<Node>of();
        };
    return Stream.concat(
        Stream.of(Kind.of(node.condition())), below.stream().flatMap(BenchQuestionsTest::kinds));
  }
}
