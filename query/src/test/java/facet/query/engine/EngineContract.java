package facet.query.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.SegmentJson;
import facet.datasets.store.DataVersion;
import facet.query.audience.Audiences;
import facet.query.audience.LeafCache;
import facet.query.audience.MemberPage;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.binding.CaseFolding;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What every engine must do, whatever its SQL.
abstract class EngineContract {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final int MEMBERS = 40;

  /// Every letter that has a lower case, of Unicode 15: engines know later ones or not.
  private static final String LETTERS =
      IntStream.rangeClosed('A', 0x1FFFF)
          .filter(c -> CaseFolding.normal(Character.toString(c)).codePointAt(0) == c)
          .filter(c -> Character.toLowerCase(c) != c && isOld(c))
          .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
          .toString();

  private static boolean isOld(int letter) {
    return !(letter >= 0x10D50 && letter <= 0x10D65)
        && !(letter >= 0xA7CB && letter <= 0xA7CC)
        && letter != 0xA7DA
        && letter != 0xA7DC
        && letter != 0x1C89;
  }

  @TempDir Path folder;
  Club club;
  Engine engine;
  Audiences audiences;

  /// Makes the club readable by the engine.
  abstract Engine open(Club club, EngineSettings settings) throws SQLException;

  /// A query that takes minutes.
  abstract String endless();

  @BeforeEach
  void openClub() throws SQLException {
    club = AdversarialClub.of(MEMBERS, 7, folder);
    club.add("member", Map.of("ordinal", MEMBERS, "key", "letters", "city", LETTERS));
    engine = open(club, settings(Duration.ofMinutes(2)));
    audiences = Audiences.over(data(engine), new LeafCache(1 << 20));
  }

  @AfterEach
  void close() {
    audiences.close();
  }

  private OpenVersion data(Engine engine) {
    return OpenVersion.over(version(), club.catalog(), engine);
  }

  final DataVersion version() {
    return new DataVersion(1, folder.resolve("club.duckdb"), club.model(), ClubFile.facts(club));
  }

  static EngineSettings settings(Duration timeout) {
    return new EngineSettings("1GB", 2, timeout);
  }

  @Test
  void members_come_with_their_fields_as_everywhere() throws SQLException {
    var fields =
        club.model().member().fields().stream().map(field -> "member." + field.id()).toList();
    try (var duckDb =
        Audiences.open(version(), club.catalog(), new LeafCache(1), settings(PATIENCE))) {
      assertThat(everyone(audiences, fields)).isEqualTo(everyone(duckDb, fields));
    }
  }

  private static List<MemberPage.Row> everyone(Audiences asked, List<String> fields) {
    var rows = new ArrayList<MemberPage.Row>();
    asked.forEach(asked.everyone(Club.AS_OF, Scope.everything()), fields, rows::add);
    return rows;
  }

  /// How the engine's dialect writes a text column in lower case.
  String lower(String column) {
    return "LOWER(" + column + ")";
  }

  @Test
  void letters_of_all_scripts_fold_alike() {
    var found = new ArrayList<String>();
    engine.query(
        "SELECT %s FROM member WHERE ordinal = %d".formatted(lower("city"), MEMBERS),
        chunk -> found.add(chunk.text(0, 0)));
    var expected = CaseFolding.fold(LETTERS);
    assertThat(differing(found.getFirst(), expected)).isEmpty();
  }

  private static List<String> differing(String found, String expected) {
    int[] letters = LETTERS.codePoints().toArray();
    int[] ours = found.codePoints().toArray();
    int[] theirs = expected.codePoints().toArray();
    assertThat(ours).hasSameSizeAs(theirs);
    return IntStream.range(0, letters.length)
        .filter(i -> ours[i] != theirs[i])
        .mapToObj(i -> "U+%04X gives U+%04X".formatted(letters[i], ours[i]))
        .toList();
  }

  @Test
  void an_interrupted_query_stops_at_once() throws Exception {
    var outcome = new AtomicReference<Throwable>();
    var asking =
        Thread.ofVirtual()
            .start(() -> {
              try {
                engine.query(endless(), _ -> {});
              } catch (RuntimeException e) {
                outcome.set(e);
              }
            });
    CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS))
        .join();
    asking.interrupt();
    assertThat(asking.join(PATIENCE)).isTrue();
    assertThat(outcome.get())
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CANCELLED));
  }

  @Test
  void a_query_that_takes_too_long_is_stopped() throws SQLException {
    try (var hasty = open(club, settings(Duration.ofSeconds(2)))) {
      assertThatThrownBy(() -> hasty.query(endless(), _ -> {}))
          .isInstanceOfSatisfying(
              FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE))
          .hasMessageContaining("longer than the 2 s");
    }
  }

  @Test
  void what_the_sink_throws_reaches_the_asker_and_the_engine_goes_on() {
    var sql = engine.sql(audiences.data().planner().keyOrder());
    assertThatThrownBy(() ->
            engine.query(
                sql,
                _ -> {
                  throw new IllegalStateException("enough");
                }))
        .hasMessage("enough");
    assertThat(everyone(audiences, List.of())).isNotEmpty();
  }

  @Test
  void as_many_tables_as_it_declares_can_be_read_in_one_statement() {
    var sql = audiences.sql(reading(engine.capabilities().mostScans())).found().orElseThrow();
    var rows = new ArrayList<Integer>();
    engine.query(sql, chunk -> IntStream.range(0, chunk.rows()).forEach(rows::add));
    assertThat(rows).isNotEmpty();
  }

  @Test
  void more_tables_than_it_declares_are_refused_in_words() {
    int most = engine.capabilities().mostScans();
    assertThatThrownBy(() -> audiences.sql(reading(most + 1)))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED))
        .hasMessageContaining("%s takes %d at most", engine.name(), most);
  }

  /// A condition of one table for the member and one for each of its events.
  private static Question reading(int tables) {
    var conditions =
        IntStream.range(1, tables)
            .mapToObj(
                """
                {"kind": "did", "event": "order", "window": {"last": %d, "unit": "day"}}\
                """
                    ::formatted)
            .collect(Collectors.joining(","));
    var json =
        """
        {"format": "facet-segment/1", "dataset": "club", "name": "many",
         "where": {"kind": "any", "of": [%s]}}\
        """
            .formatted(conditions);
    var where = SegmentJson.read(json).orThrow(ErrorCode.INTERNAL, "many").where();
    return new Question(where, Club.AS_OF, Scope.everything());
  }
}
