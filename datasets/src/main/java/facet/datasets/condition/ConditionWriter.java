package facet.datasets.condition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a {@link Node} as the segment format has it; what {@link ConditionReader} reads back is
/// equal.
public final class ConditionWriter {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private ConditionWriter() {}

  public static ObjectNode node(Node node) {
    var json = JSON.objectNode().put("kind", Kind.of(node.condition()).spelling());
    node.marks().label().ifPresent(label -> json.put("label", label));
    if (node.marks().muted()) {
      json.put("muted", true);
    }
    if (node.marks().locked()) {
      json.put("locked", true);
    }
    condition(node.condition(), json);
    return json;
  }

  private static void condition(Condition condition, ObjectNode json) {
    switch (condition) {
      case Condition.Group group -> json.set("of", nodes(group.of()));
      case Condition.Not not -> json.set("of", node(not.of()));
      case Condition.Attribute attribute ->
          test(attribute.test(), json.put("field", attribute.field()));
      case Condition.Compare compare ->
          json.put("left", compare.left())
              .put("op", compare.operator().spelling())
              .put("right", compare.right());
      case Condition.Anniversary anniversary -> anniversary(anniversary, json);
      case Condition.Did did -> did(did, json);
      case Condition.DidNot didNot -> {
        json.put("event", didNot.event());
        didNot.where().ifPresent(where -> json.set("where", node(where)));
        window(didNot.window(), json);
      }
      case Condition.Sequence sequence -> {
        var steps = json.putArray("steps");
        sequence.steps().forEach(step -> steps.add(step(step)));
        window(sequence.window(), json);
      }
      case Condition.Metric metric -> test(metric.test(), json.put("metric", metric.metric()));
      case Condition.Rank rank -> rank(rank, json);
      case Condition.SegmentRef segment -> {
        json.put("id", segment.id());
        segment.version().ifPresent(version -> json.put("version", version));
      }
      case Condition.InClass inClass ->
          json.put("classification", inClass.classification()).set("in", texts(inClass.in()));
      case Condition.Moved moved -> {
        json.put("classification", moved.classification());
        json.set("from", texts(moved.from()));
        json.set("to", texts(moved.to()));
        json.set("since", period(moved.since()));
      }
      case Condition.Score score -> test(score.test(), json.put("score", score.score()));
      case Condition.MemberList list -> json.put("id", list.id());
      case Condition.Sample sample ->
          json.put("percent", sample.percent()).put("salt", sample.salt());
      case Condition.Predicate predicate -> json.put("text", predicate.text());
    }
  }

  private static void anniversary(Condition.Anniversary anniversary, ObjectNode json) {
    json.put("field", anniversary.field())
        .put("next", anniversary.next().amount())
        .put("unit", anniversary.next().unit().spelling());
    if (anniversary.lunar()) {
      json.put("calendar", "lunar");
    }
  }

  private static void did(Condition.Did did, ObjectNode json) {
    json.put("event", did.event());
    did.where().ifPresent(where -> json.set("where", node(where)));
    if (!did.measure().equals(Measure.COUNT)) {
      measure(did.measure(), json);
    }
    test(did.test(), json);
    window(did.window(), json);
  }

  private static ObjectNode step(Condition.Step step) {
    var json = JSON.objectNode().put("event", step.event());
    step.where().ifPresent(where -> json.set("where", node(where)));
    step.within().ifPresent(within -> json.set("within", period(within)));
    step.same().ifPresent(same -> json.put("same", same));
    if (step.absent()) {
      json.put("absent", true);
    }
    return json;
  }

  private static void rank(Condition.Rank rank, ObjectNode json) {
    json.put("by", rank.by());
    var top = json.putObject("top");
    switch (rank.top()) {
      case Top.Count(int members) -> top.put("count", members);
      case Top.Percent(var percent) -> top.put("percent", percent);
      case Top.Tile(int tile, int of) -> top.put("tile", tile).put("of", of);
    }
    if (rank.bottom()) {
      json.put("bottom", true);
    }
    rank.within().ifPresent(within -> json.put("within", within));
    rank.among().ifPresent(among -> json.set("among", node(among)));
  }

  private static void test(Test test, ObjectNode json) {
    json.put("op", Operator.of(test).spelling());
    switch (test) {
      case Test.Comparison(_, var value) -> json.set("value", literal(value));
      case Test.Between(var from, var to) -> {
        json.set("from", literal(from));
        json.set("to", literal(to));
      }
      case Test.In(var values) -> json.set("values", literals(values));
      case Test.NotIn(var values) -> json.set("values", literals(values));
      case Test.Matches(_, var value) -> json.put("value", value);
      case Test.Missing(), Test.Present() -> {}
      case Test.InLast(var period) -> json.setAll(period(period));
      case Test.InNext(var period) -> json.setAll(period(period));
      case Test.Before(var moment) -> moment(moment, json);
      case Test.After(var moment) -> moment(moment, json);
    }
  }

  private static void moment(Moment moment, ObjectNode json) {
    switch (moment) {
      case Moment.On(LocalDate date) -> json.put("value", date.toString());
      case Moment.Ago(var period) -> json.setAll(period(period));
    }
  }

  /// Writes a measure under `measure`.
  public static void measure(Measure measure, ObjectNode json) {
    var written = json.putObject("measure").put("fn", measure.aggregate().spelling());
    measure.field().ifPresent(field -> written.put("field", field));
  }

  /// Writes a window under `window`; nothing for all time.
  public static void window(Window window, ObjectNode json) {
    switch (window) {
      case Window.AllTime() -> {}
      case Window.Last(var period) ->
          json.putObject("window")
              .put("last", period.amount())
              .put("unit", period.unit().spelling());
      case Window.Between(var from, var to) ->
          json.putObject("window").put("from", from.toString()).put("to", to.toString());
      case Window.This(var unit) -> json.putObject("window").put("this", unit.spelling());
      case Window.Ago(int from, int to, var unit) ->
          json.putObject("window").put("unit", unit.spelling()).putArray("ago").add(from).add(to);
    }
  }

  private static ObjectNode period(Period period) {
    return JSON.objectNode().put("amount", period.amount()).put("unit", period.unit().spelling());
  }

  private static JsonNode literal(Literal literal) {
    return switch (literal) {
      case Literal.Text(var value) -> JSON.stringNode(value);
      case Literal.Number(var value) -> JSON.numberNode(value);
      case Literal.Flag(boolean value) -> JSON.booleanNode(value);
    };
  }

  private static ArrayNode literals(List<Literal> values) {
    return array(values.stream().map(ConditionWriter::literal).toList());
  }

  private static ArrayNode texts(List<String> values) {
    return array(values.stream().map(JSON::stringNode).toList());
  }

  private static ArrayNode nodes(List<Node> nodes) {
    return array(nodes.stream().map(ConditionWriter::node).toList());
  }

  private static ArrayNode array(Collection<? extends JsonNode> values) {
    return JSON.arrayNode().addAll(values);
  }
}
