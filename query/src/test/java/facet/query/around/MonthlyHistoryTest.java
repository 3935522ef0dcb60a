package facet.query.around;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Node;
import facet.query.audience.AskedClub;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.naive.RandomConditions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonthlyHistoryTest {
  private static final LocalDate D = Club.AS_OF;

  @TempDir Path folder;

  @Test
  void sizes_joiners_and_leavers_are_those_of_a_plain_reading_at_each_date() throws SQLException {
    try (var club = AskedClub.open(60, 9, folder)) {
      var random = new RandomConditions(club.club().model(), 9);
      for (int i = 0; i < 150; i++) {
        check(club, random.root(2));
      }
    }
  }

  private static void check(AskedClub club, Node where) {
    var history = history(club, AskedClub.question(where), 12);
    assertThat(history.points()).hasSize(13);
    Set<Integer> before = Set.of();
    for (var point : history.points()) {
      var members = club.plainly(point.asOf()).members(where);
      assertThat(AskedClub.members(point.audience().members()))
          .describedAs("as of %s: %s", point.asOf(), where)
          .isEqualTo(members);
      if (point.change().isPresent()) {
        var change = point.change().get();
        assertThat(AskedClub.members(change.joined().members())).isEqualTo(less(members, before));
        assertThat(AskedClub.members(change.left().members())).isEqualTo(less(before, members));
      }
      before = members;
    }
  }

  private static Set<Integer> less(Set<Integer> some, Set<Integer> others) {
    var rest = new TreeSet<>(some);
    rest.removeAll(others);
    return rest;
  }

  private static MonthlyHistory history(AskedClub club, Question question, int months) {
    return MonthlyHistory.of(club.audiences(), question, months).found().orElseThrow();
  }

  @Test
  void twenty_four_month_ends_lead_to_the_date() throws SQLException {
    try (var club = AskedClub.open(10, 2, folder)) {
      var dates =
          history(club, AskedClub.question(AskedClub.node(AskedClub.WEB_BUYERS)), 24)
              .points()
              .stream()
              .map(MonthlyHistory.Point::asOf)
              .toList();
      assertThat(dates)
          .hasSize(25)
          .startsWith(LocalDate.of(2022, 2, 28), LocalDate.of(2022, 3, 31))
          .endsWith(LocalDate.of(2024, 1, 31), D);
    }
  }

  @Test
  void what_is_known_of_a_date_is_not_asked_again() throws SQLException {
    try (var club = AskedClub.open(30, 2, folder)) {
      var question = AskedClub.question(AskedClub.node(AskedClub.WEB_BUYERS));
      history(club, question, 24);
      long asked = club.cache().figures().misses();
      assertThat(asked).isEqualTo(2 * 25);
      history(club, question, 24);
      assertThat(club.cache().figures().misses()).isEqualTo(asked);
    }
  }

  @Test
  void dates_before_the_first_run_of_a_score_are_told_apart() throws SQLException {
    try (var club = AskedClub.open(30, 2, folder)) {
      var score =
          AskedClub.node(
              """
              {"kind": "score", "score": "churn", "op": "ge", "value": 0.5}
              """);
      var history = history(club, AskedClub.question(score), 14);
      assertThat(history.unanswered())
          .containsExactly(LocalDate.of(2022, 12, 31), LocalDate.of(2023, 1, 31));
      assertThat(history.points()).hasSize(13);
      assertThat(history.points().getFirst().change()).isEmpty();
    }
  }

  @Test
  void nobody_beyond_the_scope_joins_or_leaves() throws SQLException {
    try (var club = AskedClub.open(120, 4, folder)) {
      var gold = AskedClub.node(AskedClub.GOLD);
      var question = new Question(AskedClub.node(AskedClub.WEB_BUYERS), D, Scope.within(gold));
      var inScope = club.ask(gold).members();
      long moved = 0;
      for (var point : history(club, question, 12).points()) {
        assertThat(inScope.contains(point.audience().members())).isTrue();
        if (point.change().isPresent()) {
          var change = point.change().get();
          assertThat(inScope.contains(change.joined().members())).isTrue();
          assertThat(inScope.contains(change.left().members())).isTrue();
          moved += change.joined().size() + change.left().size();
        }
      }
      assertThat(moved).isPositive();
    }
  }

  @Test
  void a_broken_condition_tells_its_problems() throws SQLException {
    try (var club = AskedClub.open(5, 4, folder)) {
      var gone =
          AskedClub.node(
              """
              {"kind": "list", "id": "gone"}
              """);
      var answer = MonthlyHistory.of(club.audiences(), AskedClub.question(gone), 24);
      assertThat(answer.problems()).hasSize(1);
    }
  }
}
