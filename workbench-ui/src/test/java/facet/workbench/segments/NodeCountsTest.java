package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Problem;
import facet.datasets.condition.Condition;
import facet.query.audience.NodeCount;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class NodeCountsTest {
  private static final SegmentDraft DRAFT = Outline.draft("all\n  tier\n  any\n    city\n    shop");

  private static NodeCount count(long gross) {
    return new NodeCount(
        OptionalLong.of(gross), OptionalLong.of(gross), OptionalLong.of(1), List.of(), List.of());
  }

  @Test
  void a_problem_is_put_on_the_node_its_path_leads_to() {
    var problem = new Problem("/where/of/1/of/0/value", "wrong", "");
    assertThat(NodeCounts.of(DRAFT, List.of(problem)).problem("n3")).contains(problem);
  }

  @Test
  void a_problem_beyond_the_tree_is_put_on_the_nearest_node() {
    var problem = new Problem("/where/of/1/of/7", "wrong", "");
    assertThat(NodeCounts.of(DRAFT, List.of(problem)).problem("n2")).contains(problem);
  }

  @Test
  void after_a_move_only_conditions_keep_their_own_count() {
    var known = new NodeCounts(Map.of("n1", count(5), "n2", count(6), "n3", count(7)), Map.of());
    var kept = known.kept(DRAFT, DRAFT.move("n1", "n2", 0));
    assertThat(kept.count("n1").orElseThrow().gross()).hasValue(5);
    assertThat(kept.count("n1").orElseThrow().cumulative()).isEmpty();
    assertThat(kept.count("n2")).isEmpty();
  }

  @Test
  void a_changed_condition_loses_its_count() {
    var known = new NodeCounts(Map.of("n1", count(5), "n3", count(7)), Map.of());
    var after =
        DRAFT.replace(
            "n1",
            new Condition.Attribute("member.tier", new facet.datasets.condition.Test.Missing()));
    assertThat(known.kept(DRAFT, after).counts()).containsOnlyKeys("n3");
  }

  @Test
  void a_condition_without_a_value_counts_for_nothing() {
    var draft =
        DRAFT.replace(
            "n1",
            new Condition.Attribute(
                "member.tier", new facet.datasets.condition.Test.In(List.of())));
    var asked = (Condition.Group) NodeCounts.asked(draft.root()).condition();
    assertThat(asked.of().getFirst().muted()).isTrue();
    assertThat(draft.toNode()).isNotEqualTo(NodeCounts.asked(draft.root()));
  }
}
