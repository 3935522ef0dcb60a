package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.engine.EngineSettings;
import facet.query.naive.NaiveEvaluator;
import facet.query.naive.RandomConditions;
import facet.query.naive.TypedText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.roaringbitmap.RoaringBitmap;

class DifferentialTest {
  private static final EngineSettings SETTINGS =
      new EngineSettings("1GB", 2, Duration.ofMinutes(1));

  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}")
  @CsvSource({"0, 20, 1", "1, 60, 2", "2, 120, 3", "60, 2000, 20240229"})
  void random_conditions_find_the_members_that_a_plain_reading_finds(
      int members, int trees, long seed, @TempDir Path folder) throws SQLException {
    var club = AdversarialClub.of(members, seed, folder);
    var conditions = new RandomConditions(club.model(), seed);
    var dates = List.of(Club.AS_OF, Club.AS_OF.minusDays(89), LocalDate.of(2023, 8, 31));
    try (var audiences =
        Audiences.open(
            ClubFile.write(club, folder), club.catalog(), new LeafCache(1 << 20), SETTINGS)) {
      for (int i = 0; i < trees; i++) {
        var where = conditions.root(3);
        var asOf = dates.get(i % dates.size());
        var expected = new NaiveEvaluator(club, asOf).members(where);
        var question = new Question(where, asOf, Scope.everything());
        var found = audiences.audience(question).found();
        assertThat(found).describedAs(() -> describe(seed, where, asOf, audiences)).isPresent();
        var ordinals = expected.stream().mapToInt(Integer::intValue).toArray();
        assertThat(found.orElseThrow().toArray())
            .describedAs(() -> describe(seed, where, asOf, audiences))
            .containsExactly(ordinals);
        if (i % 4 == 0) {
          assertThat(asOneStatement(audiences, question))
              .describedAs(() -> "in one statement: " + describe(seed, where, asOf, audiences))
              .containsExactly(ordinals);
        }
      }
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"7"})
  void what_is_typed_finds_the_members_of_the_conditions_it_means(long seed, @TempDir Path folder)
      throws SQLException {
    var club = AdversarialClub.of(60, seed, folder);
    var conditions = new RandomConditions(club.model(), seed);
    var naive = new NaiveEvaluator(club, Club.AS_OF);
    int typed = 0;
    try (var audiences =
        Audiences.open(
            ClubFile.write(club, folder), club.catalog(), new LeafCache(1 << 20), SETTINGS)) {
      for (int i = 0; i < 3000; i++) {
        var meant = conditions.root(2);
        var text = TypedText.of(meant);
        if (text.isPresent()) {
          typed++;
          var where = Node.of(new Condition.Predicate(text.get()));
          var found = audiences.audience(new Question(where, Club.AS_OF, Scope.everything()));
          assertThat(found.problems()).describedAs(text.get()).isEmpty();
          assertThat(found.found().orElseThrow().toArray())
              .describedAs(text.get())
              .containsExactly(naive.members(meant).stream().mapToInt(Integer::intValue).toArray());
        }
      }
    }
    assertThat(typed).isGreaterThan(100);
  }

  private static int[] asOneStatement(Audiences audiences, Question question) {
    var found = new RoaringBitmap();
    var sql = audiences.sql(question).found().orElseThrow();
    audiences
        .data()
        .engine()
        .query(
            sql,
            chunk -> {
              for (int row = 0; row < chunk.rows(); row++) {
                found.add(chunk.whole(0, row));
              }
            });
    return found.toArray();
  }

  private static String describe(long seed, Node where, LocalDate asOf, Audiences audiences) {
    var question = new Question(where, asOf, Scope.everything());
    return "seed %d as of %s\n%s\n%s"
        .formatted(
            seed,
            asOf,
            SegmentJson.write(new Segment("club", "differential", where)),
            audiences.sql(question));
  }
}
