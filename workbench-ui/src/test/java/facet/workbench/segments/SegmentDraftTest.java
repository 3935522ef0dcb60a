package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentDraftTest {
  private static final SegmentDraft DRAFT =
      Outline.draft(
          """
          all
            tier
            city
            any
              birthday
              all
                spend
            none
              contacted
          """);
  private static final Condition JOINED =
      new Condition.Attribute("member.joined", new facet.datasets.condition.Test.Present());

  @Test
  void a_node_moves_to_the_index_counted_without_it() {
    assertThat(Outline.of(DRAFT.move("n1", "n0", 1)))
        .isEqualTo(
            """
            all
              city
              tier
              any
                birthday
                all
                  spend
              none
                contacted
            """);
  }

  @Test
  void a_node_moves_into_another_group_and_is_what_the_edit_made() {
    var moved = DRAFT.move("n2", "n5", 0);
    assertThat(Outline.of(moved))
        .isEqualTo(
            """
            all
              tier
              any
                birthday
                all
                  city
                  spend
              none
                contacted
            """);
    assertThat(moved.made()).contains("n2");
  }

  @Test
  void a_group_is_refused_by_its_own_descendants() {
    assertThat(DRAFT.move("n3", "n5", 0)).isSameAs(DRAFT);
    assertThat(DRAFT.move("n3", "n3", 0)).isSameAs(DRAFT);
    assertThat(DRAFT.groupOnto("n3", "n4")).isSameAs(DRAFT);
  }

  @Test
  void the_root_neither_moves_nor_goes_away() {
    assertThat(DRAFT.move("n0", "n3", 0)).isSameAs(DRAFT);
    assertThat(DRAFT.delete(List.of("n0"))).isSameAs(DRAFT);
  }

  @Test
  void a_move_to_where_the_node_is_changes_nothing() {
    assertThat(DRAFT.move("n2", "n0", 1)).isSameAs(DRAFT);
  }

  @Test
  void dropping_on_a_condition_makes_a_group_of_the_other_kind_in_its_place() {
    assertThat(Outline.of(DRAFT.groupOnto("n7", "n1").groupOnto("n2", "n4")))
        .isEqualTo(
            """
            all
              any
                tier
                none
                  contacted
              any
                all
                  birthday
                  city
                all
                  spend
            """);
  }

  @Test
  void a_new_condition_goes_where_it_is_dropped_and_is_selected() {
    var added = DRAFT.add(JOINED, "n3", 1);
    assertThat(added.parentOf(added.made().orElseThrow()).orElseThrow().id()).isEqualTo("n3");
    var onto = DRAFT.addOnto(JOINED, "n2");
    assertThat(Outline.of(onto)).contains("  any\n    city\n    joined\n");
    assertThat(onto.find(onto.made().orElseThrow()).orElseThrow().toNode().condition())
        .isEqualTo(JOINED);
  }

  @Test
  void siblings_become_a_group_and_a_group_dissolves_into_its_place() {
    var grouped = DRAFT.group(List.of("n1", "n2", "n6"));
    assertThat(Outline.of(grouped)).startsWith("all\n  any\n    tier\n    city\n  any\n");
    assertThat(Outline.of(grouped.ungroup(grouped.made().orElseThrow())))
        .isEqualTo(Outline.of(DRAFT));
  }

  @Test
  void muting_several_mutes_all_unless_all_are_muted() {
    var one = DRAFT.mute(List.of("n1"));
    var both = one.mute(List.of("n1", "n2"));
    assertThat(Outline.of(both)).startsWith("all\n  tier~\n  city~\n");
    assertThat(Outline.of(both.mute(List.of("n1", "n2")))).isEqualTo(Outline.of(DRAFT));
  }

  @Test
  void what_is_locked_cannot_be_changed_until_it_is_unlocked() {
    var locked = DRAFT.lock(List.of("n3"));
    assertThat(locked.move("n4", "n0", 0)).isSameAs(locked);
    assertThat(locked.move("n1", "n3", 0)).isSameAs(locked);
    assertThat(locked.delete(List.of("n3"))).isSameAs(locked);
    assertThat(locked.add(JOINED, "n5", 0)).isSameAs(locked);
    assertThat(locked.quantifier("n5", Quantifier.ANY)).isSameAs(locked);
    assertThat(locked.duplicate(List.of("n4"))).isSameAs(locked);
    assertThat(locked.rename("n3", "Reasons")).isSameAs(locked);
    assertThat(locked.mute(List.of("n4"))).isSameAs(locked);
    assertThat(locked.lock(List.of("n3"))).isEqualTo(DRAFT);
  }

  @Test
  void a_copy_follows_its_original_with_ids_of_its_own() {
    var twice = DRAFT.duplicate(List.of("n3"));
    assertThat(twice.root().children()).hasSize(5);
    assertThat(twice.root().all().map(DraftNode::id)).doesNotHaveDuplicates();
    assertThat(twice.root().children().get(3).toNode())
        .isEqualTo(twice.root().children().get(2).toNode());
  }

  @Test
  void several_go_at_once() {
    assertThat(Outline.of(DRAFT.delete(List.of("n1", "n4", "n7"))))
        .isEqualTo(
            """
            all
              city
              any
                all
                  spend
            """);
  }

  @Test
  void an_unknown_id_changes_nothing() {
    assertThat(DRAFT.delete(List.of("gone"))).isSameAs(DRAFT);
    assertThat(DRAFT.move("gone", "n0", 0)).isSameAs(DRAFT);
    assertThat(DRAFT.move("n1", "gone", 0)).isSameAs(DRAFT);
    assertThat(DRAFT.rename("gone", "x")).isSameAs(DRAFT);
  }

  @Test
  void the_tree_comes_back_as_it_was_read() {
    var node = DRAFT.toNode();
    assertThat(SegmentDraft.of(node).toNode()).isEqualTo(node);
  }

  @Test
  void not_is_read_as_none_of_one_and_a_lone_condition_gets_a_group() {
    var not = Node.of(new Condition.Not(Node.of(JOINED)));
    assertThat(Outline.of(SegmentDraft.of(not))).isEqualTo("none\n  joined\n");
    assertThat(Outline.of(SegmentDraft.of(Node.of(JOINED)))).isEqualTo("all\n  joined\n");
  }

  @Test
  void a_pasted_tree_gets_new_ids() {
    var pasted = DRAFT.paste(DRAFT.toNode(), "n3", 0);
    assertThat(pasted.root().all().map(DraftNode::id)).doesNotHaveDuplicates();
    assertThat(pasted.root().all().count()).isEqualTo(18);
  }

  @Test
  void an_empty_draft_becomes_the_segment_it_takes_in_and_another_gets_it_as_a_group() {
    var segment = Outline.draft("any\n  tier\n  city").toNode();
    assertThat(Outline.of(SegmentDraft.empty().takeIn(segment))).isEqualTo("any\n  tier\n  city\n");
    assertThat(Outline.of(Outline.draft("all\n  spend").takeIn(segment)))
        .isEqualTo("all\n  spend\n  any\n    tier\n    city\n");
  }
}
