package facet.query.around;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.MemberPage;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.classify.Classifier;
import facet.query.club.Club;
import facet.query.measure.Measures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever may see some members only meets no other, whichever way they ask.
class ScopedPathsTest {
  private static final LocalDate D = Club.AS_OF;
  private static final Node SEEN = AskedClub.node(AskedClub.GOLD);
  private static final Scope SCOPE = Scope.within(SEEN);
  private static final Node NOT_WEB_BUYERS =
      AskedClub.node(
          """
          {"kind": "not", "of": %s}
          """
              .formatted(AskedClub.WEB_BUYERS));

  @TempDir Path folder;
  private AskedClub club;
  private Set<Integer> seen;
  private Set<String> keys;
  private Audience audience;

  @BeforeEach
  void open() throws SQLException {
    club = AskedClub.open(300, 31, folder);
    seen = club.plainly(D).members(SEEN);
    keys = new HashSet<>();
    var rows = club.club().rows(club.club().model().member());
    seen.forEach(ordinal -> keys.add(String.valueOf(rows.get(ordinal).get("key"))));
    audience = club.ask(new Question(NOT_WEB_BUYERS, D, SCOPE));
    assertThat(seen).isNotEmpty().hasSizeLessThan(club.plainly(D).base().size());
    assertThat(audience.size()).isPositive();
  }

  @AfterEach
  void close() {
    club.close();
  }

  private void isSeen(Audience found) {
    assertThat(seen).containsAll(AskedClub.members(found.members()));
    assertThat(seen).containsAll(AskedClub.members(found.base()));
  }

  @Test
  void counts_and_complements() {
    isSeen(audience);
    var counts =
        club.audiences().breakdown(new Question(NOT_WEB_BUYERS, D, SCOPE)).found().orElseThrow();
    assertThat(counts.base()).isEqualTo(seen.size());
    assertThat(counts.total()).isEqualTo(audience.size());
    assertThat(counts.where().gross().orElseThrow()).isLessThanOrEqualTo(seen.size());
    assertThat(counts.where().of().getFirst().gross().orElseThrow() + counts.total())
        .isEqualTo(seen.size());
  }

  @Test
  void pages_of_members_and_files() {
    var found = new HashSet<String>();
    Optional<String> after = Optional.empty();
    do {
      var page = club.audiences().members(audience, after, 5, List.of());
      page.rows().stream().map(MemberPage.Row::key).forEach(found::add);
      after = page.next();
    } while (after.isPresent());
    club.audiences().forEach(audience, List.of(), row -> found.add(row.key()));
    assertThat(keys).containsAll(found);
    assertThat(found).hasSize((int) audience.size());
  }

  @Test
  void why_a_member_is_in_or_out() {
    var rows = club.club().rows(club.club().model().member());
    for (int ordinal : club.plainly(D).base()) {
      var key = String.valueOf(rows.get(ordinal).get("key"));
      var question = new Question(NOT_WEB_BUYERS, D, SCOPE);
      if (keys.contains(key)) {
        assertThat(club.audiences().why(question, key).found()).isPresent();
      } else {
        assertThatThrownBy(() -> club.audiences().why(question, key))
            .isInstanceOfSatisfying(
                FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
      }
    }
  }

  @Test
  void overlap() {
    var named = new LinkedHashMap<String, Audience>();
    named.put("one", audience);
    named.put("other", club.ask(new Question(AskedClub.node(AskedClub.WEB_BUYERS), D, SCOPE)));
    var upSet = Overlap.of(named).upSet(10);
    long told = upSet.largest().stream().mapToLong(Overlap.Intersection::size).sum();
    assertThat(told + upSet.inOthers() + upSet.inNone()).isEqualTo(seen.size());
  }

  @Test
  void audiences_of_different_scopes_are_not_compared() {
    var named = new LinkedHashMap<String, Audience>();
    named.put("one", audience);
    named.put("all", club.audiences().everyone(D, Scope.everything()));
    assertThatThrownBy(() -> Overlap.of(named)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_made_of_audiences() {
    var everyone = club.audiences().everyone(D, Scope.everything());
    isSeen(audience.or(everyone));
    isSeen(audience.and(everyone));
    isSeen(audience.minus(everyone));
    isSeen(audience.asBase());
    isSeen(club.audiences().there(D.minusMonths(3), audience));
  }

  @Test
  void history() {
    var question = new Question(NOT_WEB_BUYERS, D, SCOPE);
    var history = MonthlyHistory.of(club.audiences(), question, 6).found().orElseThrow();
    for (var point : history.points()) {
      isSeen(point.audience());
      point
          .change()
          .ifPresent(change -> {
            isSeen(change.joined());
            isSeen(change.left());
          });
    }
  }

  @Test
  void contrast() {
    for (var one : new Contrast(club.audiences()).of(audience)) {
      switch (one.sides()) {
        case Difference.Numbers(var here, var there) ->
            assertThat(here.present() + there.present()).isLessThanOrEqualTo(seen.size());
        case Difference.Missing(var here, var there) ->
            assertThat(here.of() + there.of()).isLessThanOrEqualTo(seen.size());
        case Difference.Shares(var values) ->
            values.forEach(value ->
                assertThat(value.audience().of() + value.rest().of())
                    .isLessThanOrEqualTo(seen.size()));
      }
    }
  }

  @Test
  void profiles_histograms_and_sums() {
    var measures = new Measures(club.audiences());
    var everyone = club.audiences().everyone(D, SCOPE);
    var tiers = measures.values("member.tier", "", everyone, 0, 10);
    assertThat(tiers.values()).allMatch(one -> one.value().equals("gold"));
    assertThat(tiers.missing()).isZero();
    var ages = measures.distribution("member.age", everyone, 5);
    assertThat(ages.present() + ages.missing()).isEqualTo(seen.size());
    assertThat(measures.columns(List.of("orders"), everyone).ordinals())
        .containsExactly(seen.stream().mapToInt(i -> i).toArray());
    var worth = measures.value(audience).orElseThrow();
    assertThat(worth.ofBase()).isEqualByComparingTo(measures.value(everyone).orElseThrow().sum());
  }

  @Test
  void classes_their_measures_and_moves() {
    var classifier = new Classifier(club.audiences(), new Measures(club.audiences()));
    var everyone = club.audiences().everyone(D, SCOPE);
    var sizes = classifier.classify("value", D, SCOPE).found().orElseThrow();
    sizes.classes().forEach(one -> isSeen(one.members()));
    var measured = classifier.measure("value", List.of("spend"), everyone).found().orElseThrow();
    measured.classes().forEach(one -> isSeen(one.members()));
    assertThat(measured.metrics().getFirst().present() + measured.metrics().getFirst().missing())
        .isEqualTo(seen.size());
    var moves = classifier.migration("value", D.minusMonths(6), everyone).found().orElseThrow();
    moves.cells().forEach(row -> row.forEach(cell -> isSeen(cell.members())));
    isSeen(moves.before());
  }

  @Test
  void sql() {
    var text = club.audiences().sql(new Question(NOT_WEB_BUYERS, D, SCOPE)).found().orElseThrow();
    assertThat(text).contains("'gold'");
  }
}
