package facet.datasets.model;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Checked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsOfMetricsTest {
  private static Checked<MemberModel> model(String metrics) {
    return ModelReader.read(
        "model.yaml",
        """
        format: facet-model/1
        dataset: club
        sources: {orders: orders.csv}
        member: {key: member_no}
        events:
          order:
            source: orders
            member: member_no
            time: at
            fields: {amount: {type: decimal, scale: 2}, due: {type: date}}
        metrics:
          spend: {event: order, measure: {fn: sum, field: order.amount}, unit: CNY}
          before: {event: order, measure: {fn: sum, field: order.amount}, unit: CNY}
          orders: {event: order, measure: {fn: count}, unit: order}
          due: {event: order, measure: {fn: last, field: order.due}}
        """
            + metrics.indent(2));
  }

  @Test
  void sums_and_differences_name_what_is_added_and_what_is_taken_off() {
    var model =
        model(
                """
                all: {sum: [spend, before]}
                change: {difference: [spend, before, all]}
                """)
            .found()
            .orElseThrow();
    var all = (Metric.Total) model.metric("all").orElseThrow();
    assertThat(all.plus()).containsExactly("spend", "before");
    assertThat(all.minus()).isEmpty();
    var change = (Metric.Total) model.metric("change").orElseThrow();
    assertThat(change.plus()).containsExactly("spend");
    assertThat(change.minus()).containsExactly("before", "all");
    assertThat(change.madeOf()).isEqualTo(List.of("spend", "before", "all"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {sum: [spend]} | model.yaml:16: A sum has two metrics or more. Write [spend_365d, spend_365d_before].",
        "a: {difference: [spend]} | model.yaml:16: A difference has two metrics or more. Write [spend_365d, spend_365d_before].",
        "a: {sum: [spend, gone]} | model.yaml:16: There is no metric 'gone'. There are: [spend, before, orders, due, a].",
        "a: {sum: [spend, due]} | model.yaml:16: The metric 'due' is no number. Name one that is.",
        "a: {ratio: [spend, due]} | model.yaml:16: The metric 'due' is no number. Name one that is.",
        "a: {sum: [spend, orders]} | model.yaml:16: 'spend' is in CNY, 'orders' in order: they can't be added up. Name metrics of one unit.",
        "a: {sum: [spend, before], event: order} | model.yaml:16: A 'sum' of metrics has no 'event' of its own. Write it at the metrics that it is made of.",
        "a: {ratio: [spend, orders], sum: [spend, before]} | model.yaml:16: A metric is made in one way: 'ratio' is given too. Keep one.",
        "a: {sum: [a, spend]} | model.yaml:16: The metric is made of itself: a → a."
      })
  void mistakes_are_told_with_their_line(String metric, String problem) {
    assertThat(model(metric).problems()).extracting(Object::toString).containsExactly(problem);
  }

  @Test
  void metrics_made_of_each_other_are_told_with_the_whole_way_round() {
    var problems =
        model(
                """
                a: {sum: [spend, b]}
                b: {difference: [c, spend]}
                c: {sum: [a, spend]}
                d: {sum: [c, spend]}
                """)
            .problems();
    assertThat(problems)
        .extracting(Object::toString)
        .containsExactly(
            "model.yaml:16: The metric is made of itself: a → b → c → a.",
            "model.yaml:17: The metric is made of itself: b → c → a → b.",
            "model.yaml:18: The metric is made of itself: c → a → b → c.");
  }
}
