package facet.query.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.datasets.FacetException;
import facet.query.bench.BenchQuestions.Asked;
import facet.query.bench.BenchQuestions.Histogram;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is measured about many segments, their history and their members; both sides must agree.
class SegmentBenchTest {
  private static final Asked GOLD_OVER_TIME =
      new Asked(
          "gold",
          SmallClub.GOLD.where(),
          """
          SELECT ordinal FROM member
          WHERE tier = 'gold' AND (joined_on IS NULL OR joined_on <= DATE '{asOf}')\
          """);

  @TempDir Path folder;
  private SmallClub club;

  @BeforeEach
  void open() throws SQLException {
    club = SmallClub.open(folder);
  }

  @AfterEach
  void close() {
    club.close();
  }

  @Test
  void all_segments_at_once_have_the_members_that_each_has_by_sql() {
    var section = new BulkBench(club.asking(), club.pool()).run();
    assertThat(section.lines()).hasSize(2);
    assertThat(section.lines().getFirst().value("segments")).hasValue(500);
    assertThat(section.says()).endsWith("each ran once.");
  }

  @Test
  void a_segment_that_sql_answers_otherwise_fails_the_bench() {
    var wrong = new Asked("gold", SmallClub.GOLD.where(), "m.tier IS NOT DISTINCT FROM 'silver'");
    var pool = SegmentPool.of(club.pool().everyone(), List.of(wrong, club.pool().leaves().get(1)));
    assertThatThrownBy(() -> new BulkBench(club.asking(), pool).run())
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("differ in");
  }

  @Test
  void every_two_of_two_hundred_segments_are_compared() {
    var line = new OverlapBench(club.asking(), club.pool()).run().lines().getFirst();
    assertThat(line.value("pairs")).hasValue(19_900);
    assertThat(line.value(Line.RATIO)).isPresent();
  }

  @Test
  void a_history_is_held_to_sql_at_each_date() {
    var lines = new HistoryBench(club.asking(), GOLD_OVER_TIME).run().lines();
    assertThat(lines).hasSize(2);
    assertThat(lines.getFirst().value("dates")).hasValue(25);
    var timeless =
        new Asked("gold", SmallClub.GOLD.where(), "SELECT ordinal FROM member WHERE tier = 'gold'");
    assertThatThrownBy(() -> new HistoryBench(club.asking(), timeless).run())
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("the history on 2022-02-28");
  }

  @Test
  void a_histogram_is_held_to_sql() {
    var around = new AroundBench(club.asking(), SmallClub.GOLD);
    assertThat(around.run(List.of(ages("m.tier = 'gold'"))).lines()).hasSize(3);
    assertThatThrownBy(() -> around.run(List.of(ages("true"))))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("member.age differ");
  }

  private Histogram ages(String which) {
    return new Histogram(
        "member.age",
        """
        WITH v AS (SELECT m.age::DOUBLE AS x FROM member m
          WHERE m.age IS NOT NULL AND m.ordinal IN (%s AND %s)),
        e AS (SELECT min(x) AS lo, max(x) AS hi FROM v)
        SELECT least(floor((x - lo) / (hi - lo) * 20), 19)::BIGINT AS bin, count(*) FROM v, e GROUP BY bin
        """
            .formatted(club.pool().everyone(), which));
  }

  @Test
  void with_half_the_memory_leaves_are_let_go_and_asked_again() {
    var questions = List.of(SmallClub.GOLD.where());
    var lines = new MemoryBench(club.asking()).run(questions, club.pool().nodes()).lines();
    assertThat(lines.get(1).value("evicted")).hasValue(0);
    assertThat(lines.get(2).value("evicted").orElseThrow()).isPositive();
    assertThat(lines).allMatch(line -> line.goal().orElseThrow().met());
  }

  @Test
  void the_segments_are_the_same_each_time_and_use_every_leaf() {
    var leaves = BenchLeaves.jewellery();
    assertThat(leaves).hasSize(60).doesNotHaveDuplicates();
    var pool = SegmentPool.of("", leaves);
    assertThat(pool.trees()).hasSize(500).isEqualTo(SegmentPool.of("", leaves).trees());
    var used = pool.trees().stream().map(SegmentBenchTest::leaves).toList();
    assertThat(used).allMatch(leavesOfOne -> leavesOfOne.size() >= 2 && leavesOfOne.size() <= 6);
    assertThat(used.stream().flatMap(List::stream).distinct().sorted())
        .containsExactlyElementsOf(IntStream.range(0, 60).boxed().toList());
  }

  private static List<Integer> leaves(LeafTree tree) {
    return switch (tree) {
      case LeafTree.Leaf(int number) -> List.of(number);
      case LeafTree.Not(var of) -> leaves(of);
      case LeafTree.Group(var _, var of) ->
          of.stream().flatMap(one -> leaves(one).stream()).toList();
    };
  }
}
