package facet.workbench.cli;

import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.query.audience.Breakdown;
import facet.query.audience.NodeCount;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A breakdown as a table for a terminal, or as JSON.
record BreakdownText(Node where, Breakdown counts, ConditionSentence sentences) {
  private static final String LINE = "%12s %12s %12s  %s%n";

  String table() {
    var text = new StringBuilder(LINE.formatted("matches", "so far", "if removed", ""));
    rows(text, where, counts.where(), 0);
    return text.append(LINE.formatted(counts.base(), "", "", "everyone"))
        .toString()
        .stripTrailing();
  }

  private void rows(StringBuilder text, Node node, NodeCount count, int level) {
    text.append(
        LINE.formatted(
            number(count.gross()),
            number(count.cumulative()),
            number(count.ifRemoved()),
            "  ".repeat(level) + words(node)));
    var children = children(node);
    for (int i = 0; i < children.size(); i++) {
      rows(text, children.get(i), count.of().get(i), level + 1);
    }
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

  private String words(Node node) {
    var own =
        switch (node.condition()) {
          case Condition.Group group -> sentences.group(group.quantifier());
          case Condition.Not _ -> Kind.NOT.spelling();
          default -> sentences.words(Node.of(node.condition()));
        };
    return node.marks().label().orElse(own) + (node.muted() ? " (muted)" : "");
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
