package facet.datasets.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricJsonTest {
  private static final MemberModel CLUB =
      ModelReader.read(
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
                  fields: {amount: {type: decimal, scale: 2}, channel: {type: text}}
              metrics:
                spend: {event: order, measure: {fn: sum, field: order.amount}, unit: CNY}
                orders: {event: order, measure: {fn: count}}
              """)
          .found()
          .orElseThrow();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'label':{'en':'Online','zh_CN':'线上'},'meaning':{'en':'m','zh_CN':'m'},'area':'Metrics','unit':'CNY','event':'order','where':{'kind':'attribute','field':'order.channel','op':'eq','value':'tmall'},'measure':{'fn':'sum','field':'order.amount'},'window':{'last':365,'unit':'day'}}",
        "{'label':{'en':'Ever','zh_CN':'Ever'},'area':'Metrics','event':'order','measure':{'fn':'count'}}",
        "{'label':{'en':'Each','zh_CN':'Each'},'area':'Metrics','ratio':['spend','orders']}",
        "{'label':{'en':'Twice','zh_CN':'Twice'},'area':'Metrics','sum':['spend','spend']}",
        "{'label':{'en':'Less','zh_CN':'Less'},'area':'Metrics','difference':['spend','spend','spend']}"
      })
  void a_metric_is_written_as_it_is_read(String written) {
    var json = written.replace('\'', '"');
    var read = MetricJson.read("mine", json, CLUB).found().orElseThrow();
    assertThat(read.id()).isEqualTo("mine");
    assertThat(MetricJson.write(read)).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'sum':['spend','gone']} | metric /mine/sum/1: There is no metric 'gone'. There are: [spend, orders, mine].",
        "{'ratio':['mine','spend']} | metric /mine: The metric is made of itself: mine → mine.",
        "{'event':'visit','measure':{'fn':'count'}} | metric /mine/event: There is no event 'visit'. There are: [order].",
        "{'event':'order','measure':{'fn':'sum','field':'order.tax'}} | metric /mine/measure/field: There is no field 'order.tax'. Of 'order' there are: amount, channel.",
        "{'sum':['spend']} | metric /mine/sum: A sum has two metrics or more. Write [spend_365d, spend_365d_before]."
      })
  void mistakes_are_told_in_the_words_of_the_model_file(String json, String problem) {
    assertThat(MetricJson.read("mine", json.replace('\'', '"'), CLUB).problems())
        .extracting(Object::toString)
        .containsExactly(problem);
  }

  @Test
  void a_model_takes_metrics_in_and_keeps_its_own() {
    var mine =
        MetricJson.read("mine", "{\"ratio\":[\"spend\",\"orders\"]}", CLUB).found().orElseThrow();
    var other = MetricJson.read("spend", "{\"sum\":[\"orders\",\"orders\"]}", CLUB);
    var more = CLUB.with(List.of(mine)).with(other.found().map(List::of).orElse(List.of()));
    assertThat(more.metrics().keySet()).containsExactly("spend", "orders", "mine");
    assertThat(more.metric("spend")).isEqualTo(CLUB.metric("spend"));
    assertThat(more.added()).containsExactly("mine");
    assertThat(more.declaredMetrics()).extracting(Metric::id).containsExactly("spend", "orders");
    assertThat(CLUB.metric("mine")).isEmpty();
  }
}
