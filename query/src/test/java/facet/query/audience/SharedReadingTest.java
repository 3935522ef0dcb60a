package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.query.binding.BoundCondition;
import facet.query.club.Club;
import facet.query.engine.OpenVersion;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/// Leaves of one event, asked together.
class SharedReadingTest {
  private static final List<String> ALIKE =
      List.of(
          """
          {"kind": "did", "event": "order"}\
          """,
          """
          {"kind": "did", "event": "order", "op": "ge", "value": 3, "window": {"last": 6, "unit": "month"},
           "where": {"kind": "attribute", "field": "order.channel", "op": "eq", "value": "web"}}\
          """,
          """
          {"kind": "did", "event": "order", "measure": {"fn": "sum", "field": "order.amount"}, "op": "lt", "value": 100}\
          """,
          """
          {"kind": "did", "event": "order", "measure": {"fn": "min", "field": "order.pieces"}, "op": "ne", "value": 1}\
          """,
          """
          {"kind": "did", "event": "order", "measure": {"fn": "avg", "field": "order.amount"}, "op": "ge", "value": 10}\
          """,
          """
          {"kind": "did", "event": "order", "measure": {"fn": "max", "field": "order.amount"}, "op": "notNull",
           "where": {"kind": "attribute", "field": "order.store.region", "op": "isNull"}}\
          """,
          """
          {"kind": "didNot", "event": "order", "window": {"last": 90, "unit": "day"}}\
          """,
          """
          {"kind": "metric", "metric": "recency", "op": "le", "value": 200}\
          """,
          """
          {"kind": "metric", "metric": "orders", "op": "gt", "value": 1}\
          """);
  private static final List<String> APART =
      List.of(
          """
          {"kind": "did", "event": "order", "op": "le", "value": 2, "window": {"last": 6, "unit": "month"}}\
          """,
          """
          {"kind": "metric", "metric": "orders", "op": "lt", "value": 2}\
          """,
          """
          {"kind": "metric", "metric": "spend", "op": "isNull"}\
          """,
          """
          {"kind": "did", "event": "order", "measure": {"fn": "last", "field": "order.amount"}, "op": "ge", "value": 10}\
          """,
          """
          {"kind": "metric", "metric": "gold_lines", "op": "ge", "value": 1}\
          """);

  @TempDir Path folder;

  private static int asked(AskedClub club, List<String> conditions) {
    var asked = new AtomicInteger();
    var engine = new CountingEngine(club.audiences().data().engine(), asked);
    var data = OpenVersion.over(club.audiences().version(), club.club().catalog(), engine);
    var audiences = Audiences.over(data, new LeafCache(1 << 20));
    var nodes = conditions.stream().map(AskedClub::node).toList();
    var found = audiences.audiences(nodes.stream().map(AskedClub::question).toList());
    var plainly = club.plainly(Club.AS_OF);
    for (int i = 0; i < nodes.size(); i++) {
      var members = found.get(i).orThrow(ErrorCode.INTERNAL, conditions.get(i)).members();
      assertThat(AskedClub.members(members))
          .describedAs(conditions.get(i))
          .isEqualTo(plainly.members(nodes.get(i)));
    }
    return asked.get();
  }

  @Test
  void one_reading_answers_up_to_eight_and_says_of_each_what_it_says_alone() throws SQLException {
    try (var club = AskedClub.open(300, 5, folder)) {
      int base = asked(club, List.of(APART.getLast())) - 1;
      assertThat(asked(club, ALIKE)).isEqualTo(base + 2);
      assertThat(asked(club, ALIKE.subList(1, 4))).isEqualTo(base + 1);
    }
  }

  @Test
  void what_is_muted_is_not_asked_for_members() throws SQLException {
    try (var club = AskedClub.open(300, 5, folder)) {
      var muted =
          APART.getFirst().replace("\"kind\": \"did\"", "\"muted\": true, \"kind\": \"did\"");
      var group = "{\"kind\": \"all\", \"of\": [%s, %s]}";
      assertThat(asked(club, List.of(group.formatted(APART.getLast(), muted))))
          .isEqualTo(asked(club, List.of(APART.getLast())));
    }
  }

  @Test
  void what_somebody_without_the_event_can_meet_is_asked_apart() throws SQLException {
    try (var club = AskedClub.open(300, 5, folder)) {
      int base = asked(club, List.of(APART.getLast())) - 1;
      assertThat(asked(club, APART)).isEqualTo(base + APART.size());
    }
  }

  @Test
  void who_waits_asks_again_when_the_first_gives_up() {
    var calls = new AtomicInteger();
    var leaf = new BoundCondition.Base(Optional.empty(), Club.AS_OF);
    var together =
        new LeavesTogether(
            List.of(leaf),
            leaves -> {
              if (calls.incrementAndGet() == 1) {
                throw new IllegalStateException("given up");
              }
              return leaves.stream().map(_ -> RoaringBitmap.bitmapOf(7)).toList();
            });
    assertThatThrownBy(() -> together.members(leaf)).hasMessage("given up");
    assertThat(together.members(leaf)).isEqualTo(RoaringBitmap.bitmapOf(7));
    assertThat(together.members(leaf)).isEqualTo(RoaringBitmap.bitmapOf(7));
    assertThat(calls).hasValue(2);
  }
}
