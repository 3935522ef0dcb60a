package facet.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.Scope;
import facet.query.club.Club;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricSummariesTest {
  @TempDir Path folder;

  @Test
  void cents_are_not_lost_over_many_members_nor_where_a_double_has_none_left() throws SQLException {
    try (var club = AskedClub.open(40, 3, folder)) {
      var all = club.audiences().everyone(Club.AS_OF, Scope.everything());
      assertThat(sum(all, 0.1)).isEqualByComparingTo(BigDecimal.valueOf(all.size(), 1));
      assertThat(sum(all, 9_000_000_000_000_000.0))
          .describedAs("read again, every digit kept")
          .isEqualByComparingTo(new BigDecimal(all.size()).multiply(new BigDecimal("7.01")));
    }
  }

  private static BigDecimal sum(Audience all, double value) {
    var ordinals = all.toArray();
    var column = new double[ordinals.length];
    java.util.Arrays.fill(column, value);
    var table = new MetricTable(List.of("spend"), ordinals, new double[][] {column});
    return new MetricSummaries(
            table,
            List.of(OptionalInt.of(2)),
            (_, members) ->
                new BigDecimal("7.01").multiply(new BigDecimal(members.getCardinality())))
        .of(all)
        .getFirst()
        .sum();
  }

  @Test
  void members_whose_metrics_were_not_read_are_refused() throws SQLException {
    try (var club = AskedClub.open(40, 3, folder)) {
      var all = club.audiences().everyone(Club.AS_OF, Scope.everything());
      var gold = club.ask(AskedClub.node(AskedClub.GOLD));
      var read = new Measures(club.audiences()).summaries(List.of("spend"), gold);
      assertThat(read.of(gold).getFirst().present()).isLessThanOrEqualTo(gold.size());
      assertThatThrownBy(() -> read.of(all)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
