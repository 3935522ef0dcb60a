package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.query.club.Club;
import facet.query.naive.NaiveEvaluator;
import facet.query.naive.RandomConditions;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
  @TempDir Path folder;
  private AskedClub asked;
  private Club club;
  private NaiveEvaluator naive;

  @BeforeEach
  void open() throws SQLException {
    asked = AskedClub.open(40, 13, folder);
    club = asked.club();
    naive = asked.plainly(Club.AS_OF);
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private Why why(Node where, int member) {
    var question = AskedClub.question(where);
    return asked
        .audiences()
        .why(question, Objects.toString(member(member).get("key")))
        .orThrow(ErrorCode.INTERNAL, "asked");
  }

  private Map<String, @Nullable Object> member(int ordinal) {
    return club.rows(club.model().member()).get(ordinal);
  }

  /// Someone in the base who has a key.
  private int someone() {
    return naive.base().stream()
        .filter(ordinal -> member(ordinal).get("key") != null)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_rule_holds_of_a_member_as_evaluating_it_alone_says() {
    var conditions = new RandomConditions(club.model(), 13);
    for (int i = 0; i < 100; i++) {
      var where = conditions.root(3);
      for (int member : naive.base().stream().limit(4).toList()) {
        check(where, why(where, member), member);
      }
    }
  }

  private void check(Node node, Why why, int member) {
    var alone = naive.evaluate(new Node(node.condition(), node.marks().withMuted(false)));
    assertThat(why.holds())
        .describedAs("%s of member %d", node, member)
        .isEqualTo(alone.map(members -> members.contains(member)));
    var children =
        switch (node.condition()) {
          case Condition.Group(var _, var of) -> of;
          case Condition.Not(var of) -> List.of(of);
          default -> List.<Node>of();
        };
    for (int i = 0; i < children.size(); i++) {
      check(children.get(i), why.of().get(i), member);
    }
  }

  @Test
  void a_metric_tells_its_value_and_how_far_it_is_from_passing() {
    var where =
        AskedClub.node(
            "{\"kind\": \"metric\", \"metric\": \"spend\", \"op\": \"ge\", \"value\": 1e12}");
    for (int member : naive.base()) {
      var spend = (BigDecimal) naive.metric(member(member), "spend");
      var shown = (Why.Value) why(where, member).evidence().orElseThrow();
      assertThat(shown.value().map(BigDecimal::new)).isEqualTo(Optional.ofNullable(spend));
      assertThat(shown.toPass().map(BigDecimal::stripTrailingZeros))
          .isEqualTo(
              Optional.ofNullable(spend)
                  .map(value -> new BigDecimal("1e12").subtract(value).stripTrailingZeros()));
    }
  }

  @Test
  void events_that_count_are_shown_latest_first() {
    var where =
        AskedClub.node(
            """
            {"kind": "did", "event": "order", "op": "ge", "value": 1,
             "where": {"kind": "attribute", "field": "order.channel", "op": "eq", "value": "web"}}
            """);
    int shown = 0;
    for (int member : naive.base()) {
      var happened = (Why.Happened) why(where, member).evidence().orElseThrow();
      assertThat(happened.fields()).containsExactly("order.channel");
      assertThat(happened.latest())
          .extracting(Why.Event::values)
          .allMatch(List.of(Optional.of("web"))::equals);
      assertThat(happened.latest())
          .extracting(Why.Event::time)
          .isSortedAccordingTo(java.util.Comparator.reverseOrder());
      shown += happened.latest().size();
    }
    assertThat(shown).isPositive();
  }

  @Test
  void who_is_out_of_scope_is_not_there() {
    int member = someone();
    var nobody =
        AskedClub.node(
            "{\"kind\": \"attribute\", \"field\": \"member.age\", \"op\": \"eq\", \"value\": 12345}");
    var question = new Question(nobody, Club.AS_OF, Scope.within(nobody));
    assertThatThrownBy(
            () -> asked.audiences().why(question, Objects.toString(member(member).get("key"))))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("There is no member");
  }
}
