package facet.datasets.model;

import facet.datasets.condition.Spelled;
import facet.datasets.document.Cursor;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the `fields` of an entity.
final class FieldReader {
  private static final Set<String> RESERVED = Set.of("key", "time", "ordinal", "member", "id");

  private FieldReader() {}

  static List<Field> fields(Cursor entity, String area) {
    return List.copyOf(
        entity
            .find("fields")
            .map(fields -> fields.entries(field -> field(field, area)))
            .orElse(Map.of())
            .values());
  }

  private static Field field(Cursor at, String area) {
    at.allow(
        "type", "scale", "values", "column", "product", "latest", "label", "meaning", "area",
        "unit", "pii", "history", "consent");
    var id = ModelReader.id(at, at.key());
    if (RESERVED.contains(id)) {
      at.note("'" + id + "' is a name that Facet uses itself.", "Choose another.");
    }
    return new Field(
        id,
        type(at),
        origin(at, id),
        ModelReader.labels(at, id),
        ModelReader.optional(at, "meaning"),
        at.findText("area").orElse(area),
        at.findText("unit"),
        at.flag("pii"),
        at.find("history")
            .map(history -> history.oneOf(History.values(), Spelled::spelling))
            .orElse(History.CURRENT),
        at.findText("consent"));
  }

  private static FieldType type(Cursor at) {
    var type = at.text("type");
    return switch (type) {
      case "text" -> new FieldType.Text();
      case "enum" ->
          new FieldType.Choice(
              List.copyOf(
                  at.at("values")
                      .entries(v -> new FieldType.Value(v.key(), ModelReader.labelsAt(v)))
                      .values()));
      case "integer" -> new FieldType.Whole();
      case "decimal" -> new FieldType.Decimal(scale(at));
      case "date" -> new FieldType.Date();
      case "datetime" -> new FieldType.DateTime();
      case "boolean" -> new FieldType.Flag();
      default ->
          throw at.at("type")
              .fail(
                  "'" + type + "' is not a type.",
                  "Use text, enum, integer, decimal, date, datetime or boolean.");
    };
  }

  private static int scale(Cursor at) {
    var scale = at.at("scale").whole();
    if (scale < 0 || scale > 9) {
      throw at.at("scale").fail("A scale goes from 0 to 9, not " + scale + ".", "");
    }
    return scale;
  }

  private static FieldOrigin origin(Cursor at, String id) {
    if (at.has("product")) {
      return new FieldOrigin.Product(at.at("product").list(Cursor::text));
    }
    if (at.has("latest")) {
      var path = at.text("latest").split("\\.", -1);
      if (path.length != 2) {
        throw at.at("latest").fail("Expected event.field.", "Write it as line.country.");
      }
      return new FieldOrigin.Latest(path[0], path[1]);
    }
    return new FieldOrigin.Column(at.findText("column").orElse(id));
  }
}
