package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import org.junit.jupiter.api.Test;

class NodeJsonTest {
  private static final String GOLD =
      """
      {"kind": "attribute", "field": "member.tier", "op": "eq", "value": "gold"}
      """;

  @Test
  void a_segment_is_taken_for_its_condition_even_before_it_has_a_name() {
    var gold = NodeJson.read(GOLD).found().orElseThrow();

    assertThat(NodeJson.read(SegmentJson.write(new Segment("club", "Gold", gold))).found())
        .contains(gold);
    assertThat(NodeJson.read(SegmentJson.write(new Segment("club", "", gold))).found())
        .contains(gold);
  }

  @Test
  void what_is_no_condition_is_told_with_its_place() {
    assertThat(NodeJson.read("{\"kind\": \"all\"}").problems()).isNotEmpty();
    assertThat(NodeJson.read("nothing of the kind").problems()).isNotEmpty();
  }
}
