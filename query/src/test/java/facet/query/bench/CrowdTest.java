package facet.query.bench;

import static org.assertj.core.api.Assertions.assertThat;

import facet.query.audience.AskedClub;
import facet.query.audience.LeafCache;
import facet.query.bench.BenchQuestions.Asked;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.roaringbitmap.RoaringBitmap;

/// Fifty at the same time, with either evaluator: no wrong answer, nothing left behind.
class CrowdTest {
  private static final Duration SHORT = Duration.ofSeconds(2);

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
  void fifty_users_get_right_answers_and_give_their_connections_back() {
    for (var line : new UsersBench(club.asking(), club.pool()).run().lines()) {
      assertThat(line.value("answers").orElseThrow()).as("%s", line).isPositive();
      assertThat(line.value("wrong")).as("%s", line).hasValue(0);
      assertThat(line.value("errors")).as("%s", line).hasValue(0);
      assertThat(line.value("statements left")).as("%s", line).hasValue(0);
      assertThat(line.goal().orElseThrow().met()).as("%s", line).isTrue();
    }
  }

  @Test
  void an_answer_other_than_the_right_one_is_told() {
    var one = new KnownAnswers.Known(SmallClub.GOLD.where(), new RoaringBitmap());
    var known = new KnownAnswers(List.of(List.of(one)));
    var outcome = new Crowd(asking(), known).run(2, Duration.ofMillis(200));
    assertThat(outcome.wrong()).isPositive().isEqualTo(outcome.nanos().size());
  }

  @Test
  void an_answer_that_fails_is_told() {
    var where =
        AskedClub.node(
            """
            {"kind": "attribute", "field": "member.nothing", "op": "eq", "value": "gold"}
            """);
    var one = new KnownAnswers.Known(where, new RoaringBitmap());
    var known = new KnownAnswers(List.of(List.of(one)));
    var outcome = new Crowd(asking(), known).run(2, Duration.ofMillis(200));
    assertThat(outcome.errors()).isNotEmpty().allMatch(said -> said.contains("is wrong"));
    assertThat(outcome.nanos()).isEmpty();
  }

  private Asking asking() {
    var engine = club.asking().engine();
    return club.asking().through(new Lent(engine, engine.capabilities()), new LeafCache(1 << 20));
  }

  @Test
  void a_cancelled_query_leaves_no_statement_running() {
    var gold = new Asked("gold", SmallClub.GOLD.where(), "");
    var lines = new CancelBench(club.asking(), gold).run().lines();
    assertThat(lines.getFirst().name()).isEqualTo("an endless statement");
    assertThat(RunningStatements.await(Duration.ofSeconds(20))).isZero();
  }
}
