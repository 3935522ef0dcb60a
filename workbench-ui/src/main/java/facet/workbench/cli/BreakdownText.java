package facet.workbench.cli;

import facet.datasets.condition.Condition;
import facet.datasets.condition.ConditionWriter;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.query.audience.Breakdown;
import facet.query.audience.NodeCount;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A breakdown as a table for a terminal, or as JSON.
record BreakdownText(Node where, Breakdown counts) {
  private static final int WIDTH = 56;

  String table() {
    var text = new StringBuilder();
    line(text, "", "matches", "so far", "if removed");
    rows(text, where, counts.where(), 0);
    line(text, "base", Long.toString(counts.base()), "", "");
    return text.toString().stripTrailing();
  }

  private void rows(StringBuilder text, Node node, NodeCount count, int level) {
    line(
        text,
        "  ".repeat(level) + words(node),
        number(count.gross()),
        number(count.cumulative()),
        number(count.ifRemoved()));
    var children = children(node);
    for (int i = 0; i < children.size(); i++) {
      rows(text, children.get(i), count.of().get(i), level + 1);
    }
  }

  private static void line(
      StringBuilder text, String words, String gross, String cumulative, String ifRemoved) {
    var cut = words.length() > WIDTH ? words.substring(0, WIDTH - 1) + "…" : words;
    text.append(("%-" + WIDTH + "s %12s %12s %12s%n").formatted(cut, gross, cumulative, ifRemoved));
  }

  private static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
  }

  private static List<Node> children(Node node) {
    return switch (node.condition()) {
      case Condition.Group group -> group.of();
      case Condition.Not not -> List.of(not.of());
      default -> List.of();
    };
  }

  private static String words(Node node) {
    var kind = Kind.of(node.condition()).spelling();
    var muted = node.muted() ? " (muted)" : "";
    if (!children(node).isEmpty() || node.condition() instanceof Condition.Group) {
      return kind + node.marks().label().map(label -> " " + label).orElse("") + muted;
    }
    var json = ConditionWriter.node(node);
    json.remove(List.of("kind", "muted", "locked", "label"));
    return kind + muted + " " + json;
  }

  String json(boolean everyNode) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("members", counts.total())
            .put("base", counts.base())
            .put("asOf", counts.asOf().toString())
            .put("milliseconds", counts.took().toMillis());
    if (everyNode) {
      json.set("where", node(where, counts.where()));
    }
    return json.toString();
  }

  private static ObjectNode node(Node node, NodeCount count) {
    var json =
        JsonNodeFactory.instance.objectNode().put("kind", Kind.of(node.condition()).spelling());
    count.gross().ifPresent(n -> json.put("matches", n));
    count.cumulative().ifPresent(n -> json.put("soFar", n));
    count.ifRemoved().ifPresent(n -> json.put("ifRemoved", n));
    var children = children(node);
    if (!children.isEmpty()) {
      var of = json.putArray("of");
      for (int i = 0; i < children.size(); i++) {
        of.add(node(children.get(i), count.of().get(i)));
      }
    }
    return json;
  }
}
