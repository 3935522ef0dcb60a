package facet.datasets.condition;

import facet.datasets.Checked;
import facet.datasets.document.Cursor;
import facet.datasets.document.Document;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Segments as JSON text, format `facet-segment/1` (docs/segment-format.md).
public final class SegmentJson {
  private static final JsonMapper WRITER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private SegmentJson() {}

  /// Reads a segment, or tells every problem with the JSON pointer of its place.
  public static Checked<Segment> read(String text) {
    return switch (Document.json("segment", text)) {
      case Checked.Valid<Document>(var document) -> document.read(SegmentJson::segment);
      case Checked.Invalid<Document>(var problems) -> new Checked.Invalid<>(problems);
    };
  }

  public static String write(Segment segment) {
    var json =
        JsonNodeFactory.instance
            .objectNode()
            .put("format", Segment.FORMAT)
            .put("dataset", segment.dataset())
            .put("name", segment.name());
    json.set("where", ConditionWriter.node(segment.where()));
    return WRITER.writeValueAsString(json);
  }

  private static Segment segment(Cursor at) {
    at.allow("format", "dataset", "name", "where");
    var format = at.text("format");
    if (!format.equals(Segment.FORMAT)) {
      throw at.at("format")
          .fail(
              "'" + format + "' is not a format that is read here.", "Use " + Segment.FORMAT + ".");
    }
    return new Segment(at.text("dataset"), at.text("name"), ConditionReader.node(at.at("where")));
  }
}
