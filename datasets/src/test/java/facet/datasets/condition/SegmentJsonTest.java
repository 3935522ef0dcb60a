package facet.datasets.condition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmentJsonTest {
  private static String segment(String where) {
    return """
    {"format": "facet-segment/1", "dataset": "club", "name": "n", "where": %s}
    """
        .formatted(where);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"kind": "all", "of": [{"kind": "none", "of": []}, {"kind": "any", "of": [], "muted": true}]}\
        """,
        """
        {"kind": "not", "label": "Not in Shanghai", "of":
          {"kind": "attribute", "field": "member.city", "op": "in", "values": ["上海", "杭州"]}}\
        """,
        """
        {"kind": "attribute", "field": "member.points", "op": "between", "from": 10, "to": 12.50}\
        """,
        """
        {"kind": "attribute", "field": "member.joined", "op": "before", "amount": 2, "unit": "month"}\
        """,
        """
        {"kind": "attribute", "field": "member.joined", "op": "after", "value": "2026-02-28"}\
        """,
        """
        {"kind": "attribute", "field": "member.ok", "op": "eq", "value": true, "locked": true}\
        """,
        """
        {"kind": "compare", "left": "member.first_store", "op": "ne", "right": "member.home_store"}\
        """,
        """
        {"kind": "anniversary", "field": "member.birthday", "next": 30, "unit": "day", "calendar": "lunar"}\
        """,
        """
        {"kind": "did", "event": "order", "where": {"kind": "attribute", "field": "order.channel", "op": "eq",
          "value": "pos"}, "measure": {"fn": "sum", "field": "order.amount"}, "op": "ge", "value": 5000,
          "window": {"ago": [12, 11], "unit": "month"}}\
        """,
        """
        {"kind": "didNot", "event": "order", "window": {"this": "quarter"}}\
        """,
        """
        {"kind": "sequence", "steps": [{"event": "order"}, {"event": "visit", "within": {"amount": 3, "unit": "week"},
          "same": "shop", "absent": true}], "window": {"from": "2026-01-01", "to": "2026-03-31"}}\
        """,
        """
        {"kind": "metric", "metric": "spend_365d", "op": "isNull"}\
        """,
        """
        {"kind": "rank", "by": "spend_365d", "top": {"tile": 5, "of": 5}, "bottom": true,
          "within": "member.home_store", "among": {"kind": "did", "event": "order"}}\
        """,
        """
        {"kind": "segment", "id": "abc", "version": 3}\
        """,
        """
        {"kind": "class", "classification": "rfm", "in": ["key_retain"]}\
        """,
        """
        {"kind": "moved", "classification": "rfm", "from": ["a"], "to": ["b"],
          "since": {"amount": 3, "unit": "month"}}\
        """,
        """
        {"kind": "score", "score": "churn", "op": "ge", "value": 0.6}\
        """,
        """
        {"kind": "list", "id": "guests"}\
        """,
        """
        {"kind": "sample", "percent": 10, "salt": "spring"}\
        """,
        """
        {"kind": "predicate", "text": "member.age >= 18"}\
        """
      })
  void what_is_written_reads_back_equal(String where) {
    var read = SegmentJson.read(segment(where));
    assertThat(read.problems()).isEmpty();
    var segment = read.found().orElseThrow();
    assertThat(SegmentJson.read(SegmentJson.write(segment)).found()).contains(segment);
  }

  @Test
  void every_problem_is_told_with_its_place() {
    var read =
        SegmentJson.read(
            segment(
                """
                {"kind": "all", "of": [
                  {"kind": "atribute", "field": "member.city"},
                  {"kind": "attribute", "field": "member.city", "op": "is", "value": 1},
                  {"kind": "did", "event": "order", "windw": {}},
                  {"kind": "sample", "percent": 101, "salt": "x"}]}
                """));
    assertThat(read.problems())
        .extracting(Object::toString)
        .satisfiesExactly(
            p ->
                assertThat(p).startsWith("segment /where/of/0/kind: 'atribute' is not known here."),
            p -> assertThat(p).startsWith("segment /where/of/1/op: 'is' is not known here."),
            p -> assertThat(p).startsWith("segment /where/of/2/windw: 'windw' is not known here."),
            p -> assertThat(p).startsWith("segment /where/of/3/percent: Expected a percentage"));
  }

  @Test
  void malformed_json_is_told_with_line_and_column() {
    var read = SegmentJson.read("{\"format\": \"facet-segment/1\",\n  \"dataset\" \"club\"}");
    assertThat(read.problems())
        .singleElement()
        .extracting(p -> p.where())
        .isEqualTo("segment:2:13");
  }
}
