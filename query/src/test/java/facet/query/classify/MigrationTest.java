package facet.query.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.measure.Measures;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationTest {
  private static final LocalDate NOW = Club.AS_OF;
  private static final String NOT_GOLD =
      """
      {"kind": "not", "of": %s}
      """
          .formatted(AskedClub.GOLD);

  @TempDir Path folder;
  private AskedClub club;
  private Classifier classifier;

  @BeforeEach
  void open() throws SQLException {
    club = AskedClub.open(300, 5, folder);
    classifier = new Classifier(club.audiences(), new Measures(club.audiences()));
  }

  @AfterEach
  void close() {
    club.close();
  }

  private Audience everyone(Scope scope) {
    return club.audiences().everyone(NOW, scope);
  }

  private Migration migration(String classification, LocalDate then, Audience of) {
    return classifier
        .migration(classification, then, of)
        .orThrow(ErrorCode.INTERNAL, "the migration");
  }

  @ParameterizedTest
  @CsvSource({
    "value, 2023-02-28",
    "value, 2023-12-01",
    "value, 2023-12-31",
    "value, 2024-02-28",
    "value, 2024-02-29",
    "cluster, 2023-02-28",
    "cluster, 2024-01-01"
  })
  void every_cell_has_the_members_whom_the_rows_in_memory_say(String id, LocalDate then) {
    for (var audience : List.of(everyone(Scope.everything()), webBuyers())) {
      var found = migration(id, then, audience);
      var of = AskedClub.members(audience.members());
      for (int row = 0; row < found.rows().size(); row++) {
        for (int column = 0; column < found.columns().size(); column++) {
          var expected = new TreeSet<>(of);
          expected.retainAll(then(found.rows().get(row), id, then));
          expected.retainAll(in(found.columns().get(column), id, NOW));
          assertThat(members(found.cells().get(row).get(column).members()))
              .describedAs("%s → %s", found.rows().get(row).id(), found.columns().get(column).id())
              .isEqualTo(expected);
        }
      }
    }
  }

  private Audience webBuyers() {
    return club.ask(AskedClub.node(AskedClub.WEB_BUYERS));
  }

  private Set<Integer> then(Migration.Side row, String classification, LocalDate then) {
    if (row.id().isPresent()) {
      return in(row, classification, then);
    }
    var joined = new TreeSet<>(club.plainly(NOW).base());
    joined.removeAll(club.plainly(then).base());
    return joined;
  }

  /// The naive evaluator keeps to the base of its date only where complements are taken.
  private Set<Integer> in(Migration.Side side, String classification, LocalDate asOf) {
    var plainly = club.plainly(asOf);
    var found = new TreeSet<>(plainly.inClass(classification, List.of(side.id().orElseThrow())));
    found.retainAll(plainly.base());
    return found;
  }

  private static Set<Integer> members(Audience audience) {
    return AskedClub.members(audience.members());
  }

  @ParameterizedTest
  @CsvSource({"value, 2023-12-01", "value, 2024-02-29", "cluster, 2023-12-01"})
  void every_cell_row_and_column_is_the_segment_that_its_condition_asks_for(
      String id, LocalDate then) {
    var scope = Scope.within(AskedClub.node(NOT_GOLD));
    var found = migration(id, then, everyone(scope));
    for (var row : found.cells()) {
      for (var cell : row) {
        assertThat(asked(cell.where(), scope)).isEqualTo(members(cell.members()));
      }
    }
    for (var side : found.rows()) {
      assertThat(asked(side.where(), scope)).isEqualTo(members(side.members()));
    }
    for (var side : found.columns()) {
      assertThat(asked(side.where(), scope)).isEqualTo(members(side.members()));
    }
  }

  private Set<Integer> asked(Node where, Scope scope) {
    return members(club.ask(new Question(AskedClub.node(written(where)), NOW, scope)));
  }

  /// As a saved segment has it: what can't be written could not be opened.
  private static String written(Node where) {
    var json = SegmentJson.write(new facet.datasets.condition.Segment("club", "cell", where));
    int from = json.indexOf("{", json.indexOf("\"where\""));
    return json.substring(from, json.lastIndexOf('}'));
  }

  @Test
  void everybody_is_in_one_row_and_one_column() {
    var audience = everyone(Scope.everything());
    var found = migration("value", LocalDate.of(2023, 12, 1), audience);
    assertThat(found.rows().stream().mapToLong(side -> side.members().size()).sum())
        .isEqualTo(audience.size());
    assertThat(found.columns().stream().mapToLong(side -> side.members().size()).sum())
        .isEqualTo(audience.size());
    for (int row = 0; row < found.rows().size(); row++) {
      assertThat(found.cells().get(row).stream().mapToLong(cell -> cell.members().size()).sum())
          .isEqualTo(found.rows().get(row).members().size());
    }
    assertThat(found.rows().getLast().id()).isEmpty();
    assertThat(found.rows().getLast().members().size()).isPositive();
    assertThat(found.before().size() + found.rows().getLast().members().size())
        .isEqualTo(audience.size());
  }

  @Test
  void between_a_date_and_itself_nobody_moves_nor_joins() {
    var found = migration("value", NOW, everyone(Scope.everything()));
    for (var row : found.cells()) {
      for (var cell : row) {
        assertThat(cell.members().size() > 0 && cell.row() != cell.column()).isFalse();
      }
    }
    assertThat(found.rows().getLast().members().size()).isZero();
  }

  @Test
  void members_in_no_class_of_a_run_are_a_class() {
    var found = migration("cluster", LocalDate.of(2023, 12, 1), everyone(Scope.everything()));
    assertThat(found.columns().getLast().id()).hasValue("unclassified");
    assertThat(found.columns().getLast().members().size()).isPositive();
  }

  @Test
  void once_the_leaves_are_kept_nothing_is_asked_of_the_engine() {
    var then = LocalDate.of(2023, 12, 1);
    migration("value", then, everyone(Scope.everything()));
    long misses = club.cache().figures().misses();
    migration("value", then, webBuyers());
    migration("value", then, everyone(Scope.everything()));
    assertThat(club.cache().figures().misses()).isEqualTo(misses + 1);
  }

  @Test
  void nobody_moves_anywhere() {
    var nobody = webBuyers().minus(webBuyers());
    var found = migration("value", LocalDate.of(2023, 12, 1), nobody);
    assertThat(found.cells()).allMatch(row -> row.stream().allMatch(c -> c.members().size() == 0));
    assertThat(found.rows()).hasSize(5);
  }

  @Test
  void a_classification_that_was_not_known_then_is_refused() {
    var everyone = everyone(Scope.everything());
    assertThatThrownBy(() -> migration("cluster", LocalDate.of(2022, 1, 1), everyone))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThatThrownBy(() -> migration("value", NOW.plusDays(1), everyone))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
