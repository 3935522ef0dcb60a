package facet.datasets.document;

import facet.datasets.Checked;
import facet.datasets.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A parsed JSON or YAML text that can say where each of its parts stands.
///
/// @param name what messages call it: a file name, or "segment"
/// @param root the content
/// @param lines line numbers (from 1) by JSON pointer; empty for JSON, whose places are pointers
public record Document(String name, JsonNode root, Map<String, Integer> lines) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  public Document {
    lines = Map.copyOf(lines);
  }

  /// Parses JSON; malformed text is one problem with line and column.
  public static Checked<Document> json(String name, String text) {
    try {
      return new Checked.Valid<>(new Document(name, JSON.readTree(text), Map.of()));
    } catch (JacksonException e) {
      var at = e.getLocation();
      var place = name + ":" + at.getLineNr() + ":" + at.getColumnNr();
      return new Checked.Invalid<>(
          List.of(new Problem(place, "This is not JSON: " + e.getOriginalMessage() + ".", "")));
    }
  }

  /// Reads the document with `reader`, gathering every problem on the way.
  public <T> Checked<T> read(Function<Cursor, T> reader) {
    var problems = new ArrayList<Problem>();
    var cursor = new Cursor(this, root, "", problems);
    Optional<T> value = cursor.attempt(reader);
    return Checked.of(value.orElse(null), problems);
  }

  /// Where a part stands: `model.yaml:12`, or `segment /where/of/1` when lines are not known.
  String place(String pointer) {
    for (var p = pointer; ; p = p.substring(0, p.lastIndexOf('/'))) {
      var line = lines.get(p);
      if (line != null) {
        return name + ":" + line;
      }
      if (p.isEmpty()) {
        return pointer.isEmpty() ? name : name + " " + pointer;
      }
    }
  }
}
