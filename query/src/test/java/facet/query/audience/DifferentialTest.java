package facet.query.audience;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.club.ClubOnPostgres;
import facet.query.club.ClubOnTrino;
import facet.query.engine.EngineSettings;
import facet.query.engine.OpenVersion;
import facet.query.naive.NaiveEvaluator;
import facet.query.naive.RandomConditions;
import facet.query.naive.TypedText;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.roaringbitmap.RoaringBitmap;

class DifferentialTest {
  private static final int TYPED = 1000;
  private static final int EVERY = 1;
  private static final int EVERY_FOURTH = 4;

  private static final EngineSettings SETTINGS =
      new EngineSettings("1GB", 2, Duration.ofMinutes(1));

  private static final long SEED = 20_240_229;
  private static final int FIFTHS = 5;

  private static final List<LocalDate> DATES =
      List.of(Club.AS_OF, Club.AS_OF.minusDays(89), LocalDate.of(2023, 8, 31));

  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}")
  @CsvSource({"0, 20, 1", "1, 60, 2", "2, 120, 3"})
  void random_conditions_find_the_members_that_a_plain_reading_finds(
      int members, int trees, long seed, @TempDir Path folder) throws SQLException {
    onDuckDb(members, trees, EVERY, seed, folder);
  }

  /// Another fifth every day; the seed is in the test's name.
  static LongStream fifthOfToday() {
    return LongStream.of(SEED + Clock.systemUTC().instant().getEpochSecond() / 86_400 % FIFTHS);
  }

  static LongStream allFifths() {
    return LongStream.range(SEED, SEED + FIFTHS);
  }

  @ParameterizedTest(name = "2000 trees over 60 members, seed {0}")
  @MethodSource("fifthOfToday")
  void a_fifth_of_ten_thousand_conditions_finds_them_too(long seed, @TempDir Path folder)
      throws SQLException {
    onDuckDb(60, 2000, EVERY_FOURTH, seed, folder);
  }

  @Tag("slow")
  @ParameterizedTest(name = "2000 trees over 60 members, seed {0}")
  @MethodSource("allFifths")
  void ten_thousand_conditions_find_them_too(long seed, @TempDir Path folder) throws SQLException {
    onDuckDb(60, 2000, EVERY, seed, folder);
  }

  private static void onDuckDb(int members, int trees, int whole, long seed, Path folder)
      throws SQLException {
    var club = AdversarialClub.of(members, seed, folder);
    var version = ClubFile.write(club, folder);
    var data = OpenVersion.open(version, club.catalog(), SETTINGS);
    assertThat(agree(club, data, trees, whole, seed)).isZero();
  }

  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}, on PostgreSQL")
  @CsvSource({"0, 20, 1", "2, 40, 3", "60, 300, 20240229"})
  void postgres_finds_them_too(int members, int trees, long seed, @TempDir Path folder)
      throws SQLException {
    onPostgres(members, trees, seed, folder);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}, on PostgreSQL")
  @CsvSource("60, 2000, 20240301")
  void postgres_finds_them_in_many_trees(int members, int trees, long seed, @TempDir Path folder)
      throws SQLException {
    onPostgres(members, trees, seed, folder);
  }

  private static void onPostgres(int members, int trees, long seed, Path folder)
      throws SQLException {
    var club = AdversarialClub.of(members, seed, folder);
    var version = ClubFile.write(club, folder);
    var engine = ClubOnPostgres.open(club, version, SETTINGS);
    var data = OpenVersion.over(version, club.catalog(), engine);
    assertThat(agree(club, data, trees, EVERY, seed)).isZero();
  }

  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}, on Trino")
  @CsvSource({"0, 10, 1", "30, 40, 20240229"})
  void trino_finds_them_too(int members, int trees, long seed, @TempDir Path folder)
      throws SQLException {
    onTrino(members, trees, seed, folder);
  }

  @Tag("slow")
  @ParameterizedTest(name = "{1} trees over {0} members, seed {2}, on Trino")
  @CsvSource("60, 310, 20240301")
  void trino_finds_them_in_many_trees(int members, int trees, long seed, @TempDir Path folder)
      throws SQLException {
    onTrino(members, trees, seed, folder);
  }

  private static void onTrino(int members, int trees, long seed, Path folder) throws SQLException {
    var club = AdversarialClub.of(members, seed, folder);
    var version = ClubFile.write(club, folder);
    var engine = ClubOnTrino.open(club, version, SETTINGS);
    var data = OpenVersion.over(version, club.catalog(), engine);
    int refused = agree(club, data, trees, EVERY_FOURTH, seed);
    assertThat(refused).describedAs("refused as too long").isLessThanOrEqualTo(trees / 20);
  }

  /// Asks as many trees of an engine as of the naive evaluator.
  ///
  /// @param whole of how many one is asked in one statement, too
  /// @return how many the engine refused to answer, which is better than a wrong answer
  private static int agree(Club club, OpenVersion data, int trees, int whole, long seed) {
    var conditions = new RandomConditions(club.model(), seed);
    int refused = 0;
    try (var audiences = Audiences.over(data, new LeafCache(1 << 20))) {
      for (int i = 0; i < trees; i++) {
        var asOf = DATES.get(i % DATES.size());
        var question = new Question(conditions.root(3), asOf, Scope.everything());
        try {
          agree(club, audiences, question, i % whole == 0, seed);
        } catch (FacetException e) {
          if (e.code() != ErrorCode.NOT_SUPPORTED) {
            throw e;
          }
          refused++;
        }
      }
    }
    return refused;
  }

  private static void agree(
      Club club, Audiences audiences, Question question, boolean whole, long seed) {
    var expected = new NaiveEvaluator(club, question.asOf()).members(question.where());
    var ordinals = expected.stream().mapToInt(Integer::intValue).toArray();
    var found = audiences.audience(question).found();
    assertThat(found).describedAs(() -> describe(seed, question, audiences)).isPresent();
    assertThat(found.orElseThrow().toArray())
        .describedAs(() -> describe(seed, question, audiences))
        .containsExactly(ordinals);
    if (whole) {
      assertThat(asOneStatement(audiences, question))
          .describedAs(() -> "in one statement: " + describe(seed, question, audiences))
          .containsExactly(ordinals);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @CsvSource({"7"})
  void what_is_typed_finds_the_members_of_the_conditions_it_means(long seed, @TempDir Path folder)
      throws SQLException {
    var club = AdversarialClub.of(60, seed, folder);
    var conditions = new RandomConditions(club.model(), seed);
    var naive = new NaiveEvaluator(club, Club.AS_OF);
    try (var audiences =
        Audiences.open(
            ClubFile.write(club, folder), club.catalog(), new LeafCache(1 << 20), SETTINGS)) {
      for (int typed = 0; typed < TYPED; ) {
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

  private static String describe(long seed, Question question, Audiences audiences) {
    return "seed %d as of %s\n%s\n%s"
        .formatted(
            seed,
            question.asOf(),
            SegmentJson.write(new Segment("club", "differential", question.where())),
            audiences.plan(question));
  }
}
