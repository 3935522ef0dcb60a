package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class IncompleteTest {
  private static final SegmentDraft DRAFT =
      Outline.draft("all\n  tier\n  any\n    city\n    shop")
          .replace(
              "n3",
              new Condition.Attribute(
                  "member.city", new facet.datasets.condition.Test.In(List.of())));

  private static boolean waits(SegmentDraft draft) {
    return new BuilderSession(draft.toNode()).incomplete();
  }

  @Test
  void a_condition_without_a_value_waits_wherever_it_stands() {
    assertThat(waits(DRAFT)).isTrue();
    assertThat(waits(DRAFT.delete(List.of("n3")))).isFalse();
  }

  @Test
  void what_is_muted_waits_for_nothing() {
    assertThat(waits(DRAFT.mute(List.of("n3")))).isFalse();
    assertThat(waits(DRAFT.mute(List.of("n2")))).isFalse();
    assertThat(waits(DRAFT.mute(List.of("n1")))).isTrue();
  }

  @Test
  void what_was_saved_muted_and_without_a_value_opens_again() {
    var muted = DRAFT.mute(List.of("n3")).toNode();
    var saved = SegmentJson.write(new Segment("club", "Gold", muted));
    assertThat(SegmentJson.read(saved).found().map(Segment::where)).contains(muted);
  }
}
