package facet.workbench.segments;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'kind': 'sequence', 'window': {'all': true}, 'steps': [{'event': 'visit'}, {'event': 'order', 'where': %s}]}",
        "{'kind': 'rank', 'by': 'orders', 'top': {'count': 10}, 'among': %s}",
        "{'kind': 'did', 'event': 'order', 'where': %s, 'measure': {'fn': 'count'}, 'op': 'ge', 'value': 1}",
      })
  void a_filter_without_a_value_waits_wherever_it_narrows(String condition) {
    var shop = "{'kind': 'attribute', 'field': 'order.shop', 'op': 'in', 'values': [%s]}";
    assertThat(Incomplete.is(read(condition.formatted(shop.formatted(""))))).isTrue();
    assertThat(Incomplete.is(read(condition.formatted(shop.formatted("'a'"))))).isFalse();
  }

  private static Condition read(String json) {
    return NodeJson.read(json.replace('\'', '"')).found().orElseThrow().condition();
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
