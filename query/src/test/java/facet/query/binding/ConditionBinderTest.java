package facet.query.binding;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.Checked;
import facet.datasets.ErrorCode;
import facet.datasets.Problem;
import facet.datasets.condition.SegmentJson;
import facet.datasets.model.ModelReader;
import facet.query.club.Club;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionBinderTest {
  private final Club club = new Club();

  @Test
  void every_problem_is_told_with_its_node() {
    assertThat(
            problems(
                """
                {"kind": "all", "of": [
                  {"kind": "attribute", "field": "member.shoe_size", "op": "eq", "value": 40},
                  {"kind": "any", "of": [
                    {"kind": "attribute", "field": "member.age", "op": "eq", "value": "old"},
                    {"kind": "attribute", "field": "member.tier", "op": "eq", "value": "platinum"},
                    {"kind": "did", "event": "purchase"}]},
                  {"kind": "metric", "metric": "profit", "op": "gt", "value": 0},
                  {"kind": "list", "id": "gone"},
                  {"kind": "segment", "id": "gone", "version": 3},
                  {"kind": "predicate", "text": "age >= 18 and shoe_size = 40"}]}
                """))
        .containsExactly(
            "/where/of/0/field: There is no term 'member.shoe_size' any more. Remove the condition or choose another.",
            "/where/of/1/of/0: Expected a number, found old.",
            "/where/of/1/of/1: There is no value 'platinum'. There are: none, silver, gold, carat.",
            "/where/of/1/of/2/event: There is no event 'purchase' any more. There are: order, order_line, visit.",
            "/where/of/2/metric: There is no metric 'profit' any more. Remove the condition or choose another.",
            "/where/of/3: There is no list 'gone' as of 2024-02-29. Remove the condition or choose another.",
            "/where/of/4: There is no saved segment 'gone' version '3'. Remove the condition or choose another.",
            "/where/of/5/text/1:15: There is no term 'shoe_size'.");
  }

  @Test
  void a_metric_whose_events_are_asked_wrongly_is_not_computed_without_the_question() {
    var model =
        ModelReader.read(
                "club.yaml",
                """
                format: facet-model/1
                dataset: club
                zone: Asia/Shanghai
                sources: {orders: orders.csv}
                member: {key: member}
                events:
                  order:
                    source: orders
                    member: member
                    time: at
                    fields: {channel: {type: enum, values: {pos: POS, web: Web}}}
                metrics:
                  web_orders:
                    event: order
                    where: {kind: attribute, field: order.channel, op: eq, value: telex}
                    measure: {fn: count}
                """)
            .found();
    assertThat(model).isPresent();
    var binder = new ConditionBinder(model.get(), Catalog.empty(), Club.AS_OF);
    assertThat(binder.metric("web_orders").problems())
        .singleElement()
        .asString()
        .contains("There is no value 'telex'");
  }

  @Test
  void fields_of_different_kinds_are_not_compared() {
    assertThat(
            problems(
                """
                {"kind": "compare", "left": "member.age", "op": "eq", "right": "member.city"}
                """))
        .singleElement()
        .asString()
        .contains("'member.age' is of type integer and 'member.city' of type text");
  }

  @Test
  void a_sequence_begins_with_something_that_happened() {
    assertThat(
            problems(
                """
                {"kind": "sequence", "steps": [{"event": "order", "absent": true}, {"event": "order"}]}
                """))
        .singleElement()
        .asString()
        .startsWith("/where/steps/0: The first step follows nothing");
  }

  @Test
  void a_broken_node_that_is_muted_changes_nothing() {
    var bound =
        bind(
            """
            {"kind": "all", "of": [
              {"kind": "attribute", "field": "member.shoe_size", "op": "eq", "value": 40, "muted": true},
              {"kind": "attribute", "field": "member.age", "op": "ge", "value": 18}]}
            """);
    var group = (BoundCondition.Group) bound.found().orElseThrow().condition().orElseThrow();
    assertThat(group.speaking()).hasSize(1);
    assertThat(group.of().getFirst().problems())
        .extracting(Problem::where)
        .containsExactly("/where/of/0/field");
  }

  @Test
  void a_segment_that_leads_back_to_itself_is_refused_with_its_path() {
    club.segment(segment("a", "b"));
    club.segment(segment("b", "a"));
    assertThat(problems("{\"kind\": \"segment\", \"id\": \"a\"}"))
        .singleElement()
        .asString()
        .contains("This leads back to itself: segment a → segment b → segment a.");
  }

  private static Catalog.SavedSegment segment(String id, String to) {
    return new Catalog.SavedSegment(id, 1, node("{\"kind\": \"segment\", \"id\": \"" + to + "\"}"));
  }

  private List<String> problems(String where) {
    return bind(where).problems().stream().map(Problem::toString).toList();
  }

  private Checked<BoundNode> bind(String where) {
    return new ConditionBinder(club.model(), club.catalog(), Club.AS_OF).bind(node(where));
  }

  private static facet.datasets.condition.Node node(String where) {
    var json =
        "{\"format\": \"facet-segment/1\", \"dataset\": \"club\", \"name\": \"x\", \"where\": "
            + where
            + "}";
    return SegmentJson.read(json).orThrow(ErrorCode.INVALID_DOCUMENT, where).where();
  }
}
