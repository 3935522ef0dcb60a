package facet.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Literal;
import facet.datasets.condition.Node;
import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.naive.NaiveEvaluator;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Histograms against the rows in memory.
class DistributionTest {
  @TempDir Path folder;
  private Club club;
  private NaiveEvaluator naive;
  private AskedClub asked;
  private Measures measures;

  @BeforeEach
  void open() throws SQLException {
    asked = AskedClub.open(150, 11, folder);
    club = asked.club();
    naive = asked.plainly(Club.AS_OF);
    measures = new Measures(asked.audiences());
  }

  @AfterEach
  void close() {
    asked.close();
  }

  private List<Audience> audiences() {
    var gold =
        Node.of(
            new Condition.Attribute(
                "member.tier", new facet.datasets.condition.Test.In(List.of(Literal.of("gold")))));
    var some = asked.audiences().audience(new Question(gold, Club.AS_OF, Scope.everything()));
    var everyone = asked.audiences().everyone(Club.AS_OF, Scope.everything());
    return List.of(everyone, some.orThrow(ErrorCode.INTERNAL, "gold"), everyone.minus(everyone));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "member.age",
        "member.balance",
        "member.birthday",
        "member.seen_at",
        "member.home_store.opened"
      })
  void a_members_field_spreads_over_the_audience(String path) {
    for (var audience : audiences()) {
      var values = new ArrayList<@Nullable Object>();
      for (int ordinal : audience.toArray()) {
        values.add(naive.field(club.rows(club.model().member()).get(ordinal), path));
      }
      check(measures.distribution(path, audience, 7), values, 7);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"order.amount", "order.pieces", "order.due", "order.time", "order.store.opened"})
  void an_events_field_spreads_over_the_events_up_to_the_date(String path) {
    for (var audience : audiences()) {
      var values = new ArrayList<@Nullable Object>();
      for (var row : club.rows(club.model().event("order").orElseThrow())) {
        var day = ((LocalDateTime) Objects.requireNonNull(row.get("time"))).toLocalDate();
        if (audience.contains((Integer) Objects.requireNonNull(row.get("member")))
            && !day.isAfter(Club.AS_OF)) {
          values.add(naive.field(row, path));
        }
      }
      check(measures.distribution(path, audience, 7), values, 7);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"orders", "spend", "recency", "order_value", "gold_share"})
  void a_metric_spreads_over_the_audience(String metric) {
    for (var audience : audiences()) {
      var values = new ArrayList<@Nullable Object>();
      for (int ordinal : audience.toArray()) {
        values.add(naive.metric(club.rows(club.model().member()).get(ordinal), metric));
      }
      check(measures.metricDistribution(metric, audience, 9), values, 9);
    }
  }

  private static void check(Distribution found, List<@Nullable Object> values, int bins) {
    var present =
        values.stream().filter(v -> v != null).mapToDouble(DistributionTest::number).toArray();
    Arrays.sort(present);
    assertThat(found.present()).isEqualTo(present.length);
    assertThat(found.missing()).isEqualTo(values.size() - present.length);
    if (present.length == 0) {
      assertThat(found.bins()).isEmpty();
      assertThat(found.median()).isEmpty();
      return;
    }
    assertThat(found.least().orElseThrow()).isEqualTo(present[0]);
    assertThat(found.greatest().orElseThrow()).isEqualTo(present[present.length - 1]);
    double median = (present[(present.length - 1) / 2] + present[present.length / 2]) / 2;
    assertThat(found.median().orElseThrow()).isCloseTo(median, within(1e-9));
    assertThat(found.bins()).hasSize(present[0] == present[present.length - 1] ? 1 : bins);
    for (int i = 0; i < found.bins().size(); i++) {
      var bin = found.bins().get(i);
      boolean last = i == found.bins().size() - 1;
      long expected =
          Arrays.stream(present)
              .filter(v -> v >= bin.from() && (v < bin.to() || last && v <= bin.to()))
              .count();
      assertThat(bin.count()).describedAs("%s", bin).isEqualTo(expected);
    }
  }

  private static double number(@Nullable Object value) {
    return switch (value) {
      case Number number -> number.doubleValue();
      case LocalDate date -> date.toEpochDay();
      case LocalDateTime time -> time.toLocalDate().toEpochDay();
      case null, default -> throw new IllegalArgumentException("no number: " + value);
    };
  }

  @Test
  void what_is_neither_number_nor_date_has_no_histogram() {
    var everyone = audiences().getFirst();
    assertThatThrownBy(() -> measures.distribution("member.city", everyone, 5))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_SUPPORTED));
    assertThatThrownBy(() -> measures.distribution("spend", everyone, 5))
        .isInstanceOfSatisfying(
            FacetException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_FOUND));
    assertThatThrownBy(() -> measures.metricDistribution("gone", everyone, 5))
        .isInstanceOf(FacetException.class);
  }
}
