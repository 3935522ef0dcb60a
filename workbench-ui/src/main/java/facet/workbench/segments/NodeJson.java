package facet.workbench.segments;

import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A single condition or group as JSON, for copying and pasting; a whole segment is taken for its
/// condition.
public final class NodeJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private NodeJson() {}

  public static String write(Node node) {
    var segment = JSON.readTree(SegmentJson.write(new Segment("any", "any", node)));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(segment.get("where"));
  }

  /// Reads a condition, or tells every problem.
  public static Checked<Node> read(String text) {
    return switch (SegmentJson.read(wrapped(text))) {
      case Checked.Valid<Segment>(var segment) -> new Checked.Valid<>(segment.where());
      case Checked.Invalid<Segment>(var problems) -> new Checked.Invalid<>(problems);
    };
  }

  /// Text that is no JSON object is left as it is: the reader says what is wrong with it.
  private static String wrapped(String text) {
    try {
      return JSON.readTree(text) instanceof ObjectNode node
          ? (node.has("format") ? named(node) : segment(node)).toString()
          : text;
    } catch (JacksonException _) {
      return text;
    }
  }

  /// A segment that has no name yet has a condition all the same.
  private static ObjectNode named(ObjectNode segment) {
    return segment.path("name").asString("").isEmpty() ? segment.put("name", "any") : segment;
  }

  private static ObjectNode segment(ObjectNode where) {
    var segment =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", Segment.FORMAT)
            .put("dataset", "any")
            .put("name", "any");
    segment.set("where", where);
    return segment;
  }
}
