package facet.workbench.segments.ui;

import facet.datasets.condition.Quantifier;
import facet.workbench.segments.CanvasAction;
import facet.workbench.segments.CanvasRow;
import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What goes to the canvas element and what comes from it, as JSON.
final class CanvasJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private CanvasJson() {}

  static ObjectNode state(CanvasState state, int ack) {
    var json = JSON.objectNode();
    var rows = json.putArray("rows");
    state.rows().forEach(row -> rows.add(row(row)));
    json.put("ack", ack)
        .put("base", state.base())
        .put("canUndo", state.canUndo())
        .put("canRedo", state.canRedo())
        .put("readOnly", state.readOnly());
    json.putObject("status")
        .put("kind", state.status().kind().name().toLowerCase(Locale.ROOT))
        .put("text", state.status().text());
    state.reveal().ifPresent(id -> json.put("reveal", id));
    return json;
  }

  private static ObjectNode row(CanvasRow row) {
    var json =
        JSON.objectNode().put("id", row.id()).put("level", row.level()).put("name", row.name());
    switch (row.shape()) {
      case CanvasRow.Shape.OfGroup(var quantifier) ->
          json.put("kind", "group").put("quantifier", quantifier.spelling());
      case CanvasRow.Shape.OfCondition(var icon, var sentence, var measures) -> {
        json.put("kind", "condition").put("icon", icon).put("measures", measures);
        var lines = json.putArray("lines");
        lines.add(parts(sentence.first()));
        lines.add(parts(sentence.second()));
      }
    }
    row.state().label().ifPresent(label -> json.put("label", label));
    json.put("muted", row.state().muted()).put("locked", row.state().locked());
    put(json, "gross", row.figures().gross());
    put(json, "cumulative", row.figures().cumulative());
    put(json, "ifRemoved", row.figures().ifRemoved());
    row.problem().ifPresent(text -> json.put("problem", text));
    row.note().ifPresent(text -> json.put("note", text));
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalLong value) {
    value.ifPresent(number -> json.put(name, number));
  }

  private static ArrayNode parts(List<Part> parts) {
    var json = JSON.arrayNode();
    parts.forEach(part ->
        json.addObject()
            .put("text", part.text())
            .put("kind", part.kind().name().toLowerCase(Locale.ROOT))
            .put("key", part.key()));
    return json;
  }

  static CanvasAction action(JsonNode json) {
    return switch (text(json, "type")) {
      case "move" -> new CanvasAction.Move(node(json), text(json, "parent"), index(json));
      case "group-onto" -> new CanvasAction.GroupOnto(node(json), text(json, "target"));
      case "quantifier" ->
          new CanvasAction.Quantify(
              node(json), Quantifier.valueOf(text(json, "quantifier").toUpperCase(Locale.ROOT)));
      case "mute" -> new CanvasAction.Mute(nodes(json));
      case "lock" -> new CanvasAction.Lock(nodes(json));
      case "duplicate" -> new CanvasAction.Duplicate(nodes(json));
      case "delete" -> new CanvasAction.Delete(nodes(json));
      case "group" -> new CanvasAction.Group(nodes(json));
      case "ungroup" -> new CanvasAction.Ungroup(node(json));
      case "rename" -> new CanvasAction.Rename(node(json), text(json, "name"));
      case "add-group" -> new CanvasAction.AddGroup(text(json, "parent"), index(json));
      case "drop-term" ->
          new CanvasAction.AddTerm(text(json, "term"), text(json, "parent"), index(json));
      case "drop-term-onto" ->
          new CanvasAction.AddTermOnto(text(json, "term"), text(json, "target"));
      case "edit" -> new CanvasAction.EditValue(node(json), text(json, "key"));
      case "copy" -> new CanvasAction.Copy(nodes(json));
      case "cut" -> new CanvasAction.Cut(nodes(json));
      case "paste" -> new CanvasAction.Paste();
      case "paste-text" ->
          new CanvasAction.PasteText(text(json, "text"), text(json, "parent"), index(json));
      case "export" -> new CanvasAction.Export();
      case "import" -> new CanvasAction.Import(text(json, "text"));
      case "start" -> new CanvasAction.Begin(text(json, "start"));
      case "keep-metric" -> new CanvasAction.KeepMetric(node(json));
      case "keep-tag" -> new CanvasAction.KeepTag(node(json));
      case "undo" -> new CanvasAction.Undo();
      case "redo" -> new CanvasAction.Redo();
      case "stop" -> new CanvasAction.Stop();
      case "retry" -> new CanvasAction.Retry();
      case String other -> throw new IllegalArgumentException("unknown canvas action " + other);
    };
  }

  static int sequence(JsonNode json) {
    return json.path("seq").asInt(0);
  }

  private static String node(JsonNode json) {
    return text(json, "node");
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asString("");
  }

  private static int index(JsonNode json) {
    return json.path("index").asInt(0);
  }

  private static List<String> nodes(JsonNode json) {
    return json.path("nodes").valueStream().map(JsonNode::asString).toList();
  }
}
