package facet.query.bench;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BenchQuestionsTest {
  @Test
  void everyKindOfConditionIsMeasured() {
    var measured =
        BenchQuestions.jewellery().questions().stream().flatMap(one -> kinds(one.where()));
    assertThat(measured).contains(Kind.values());
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
