package facet.query.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.AskedClub;
import facet.query.audience.Audience;
import facet.query.audience.Question;
import facet.query.audience.Scope;
import facet.query.club.Club;
import facet.query.measure.Measures;
import facet.query.measure.MetricSummary;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassMeasuresTest {
  private static final List<String> METRICS =
      List.of("spend", "orders", "order_value", "average_amount", "gold_lines", "recency");

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

  private ClassMeasures measure(String classification, Audience of) {
    return classifier
        .measure(classification, METRICS, of)
        .orThrow(ErrorCode.INTERNAL, "the measures");
  }

  @Test
  void every_class_has_the_measures_that_the_rows_in_memory_have() {
    var gold = AskedClub.node(AskedClub.GOLD);
    var buyers = AskedClub.node(AskedClub.WEB_BUYERS);
    var scoped = club.ask(new Question(buyers, Club.AS_OF, Scope.within(gold)));
    var everyone = club.audiences().everyone(Club.AS_OF, Scope.everything());
    for (var audience : List.of(everyone, club.ask(buyers), scoped)) {
      for (var id : List.of("value", "cluster")) {
        var found = measure(id, audience);
        for (var one : found.classes()) {
          var in = AskedClub.members(audience.members());
          in.retainAll(club.plainly(Club.AS_OF).inClass(id, List.of(one.id())));
          assertThat(AskedClub.members(one.members().members())).isEqualTo(in);
          assertThat(one.members().share())
              .isCloseTo((double) in.size() / audience.size(), within(1e-12));
          one.metrics().forEach(metric -> check(metric, one.members()));
        }
        found.metrics().forEach(metric -> check(metric, audience));
        assertThat(found.classes().stream().mapToLong(one -> one.members().size()).sum())
            .isEqualTo(audience.size());
      }
    }
  }

  private void check(MetricSummary found, Audience members) {
    var plainly = club.plainly(Club.AS_OF);
    var rows = club.club().rows(club.club().model().member());
    var values =
        Arrays.stream(members.toArray())
            .mapToObj(ordinal -> plainly.metric(rows.get(ordinal), found.metric()))
            .filter(Objects::nonNull)
            .map(value -> new BigDecimal(value.toString()))
            .sorted()
            .toList();
    assertThat(found.present()).isEqualTo(values.size());
    assertThat(found.missing()).isEqualTo(members.size() - values.size());
    var sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean exact = !List.of("order_value", "average_amount").contains(found.metric());
    if (exact) {
      assertThat(found.sum()).describedAs(found.metric()).isEqualByComparingTo(sum);
    } else {
      assertThat(found.sum().doubleValue()).isCloseTo(sum.doubleValue(), within(1e-3));
    }
    if (values.isEmpty()) {
      assertThat(found.average()).isEmpty();
      assertThat(found.median()).isEmpty();
      return;
    }
    assertThat(found.average().orElseThrow())
        .isCloseTo(sum.doubleValue() / values.size(), within(1e-3));
    var middle = values.get((values.size() - 1) / 2).add(values.get(values.size() / 2));
    assertThat(found.median().orElseThrow()).isCloseTo(middle.doubleValue() / 2, within(1e-6));
    assertThat(found.least()).hasValue(values.getFirst().doubleValue());
    assertThat(found.greatest()).hasValue(values.getLast().doubleValue());
  }

  @Test
  void value_shares_of_all_classes_are_the_value_of_the_audience() {
    var audience = club.ask(AskedClub.node(AskedClub.WEB_BUYERS));
    var found = measure("value", audience);
    var worth = new Measures(club.audiences()).value(audience).orElseThrow().sum();
    var classes = found.classes().stream().map(one -> one.value().orElseThrow()).toList();
    assertThat(classes).allMatch(one -> one.ofBase().compareTo(worth) == 0);
    assertThat(classes.stream().map(one -> one.sum()).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo(worth);
  }

  @Test
  void a_metric_that_there_is_not_is_named() {
    var audience = club.audiences().everyone(Club.AS_OF, Scope.everything());
    assertThatThrownBy(() -> classifier.measure("value", List.of("gone"), audience))
        .isInstanceOf(FacetException.class)
        .hasMessageContaining("gone");
  }
}
