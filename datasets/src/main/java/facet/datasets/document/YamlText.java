package facet.datasets.document;

import facet.datasets.Checked;
import facet.datasets.Problem;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// YAML as a {@link Document}: the same tree that JSON gives, with the line of every part. Only
/// plain data is read, never types named by the text; a date stays the text it was written as.
public final class YamlText {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Map<String, Integer> lines = new HashMap<>();

  private YamlText() {}

  public static Checked<Document> parse(String name, String text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    try {
      var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
      if (root == null) {
        return invalid(name, "The file is empty.");
      }
      var reading = new YamlText();
      var content = reading.convert(root, "");
      return new Checked.Valid<>(new Document(name, content, reading.lines));
    } catch (MarkedYAMLException e) {
      var mark = e.getProblemMark();
      var place = mark == null ? name : name + ":" + (mark.getLine() + 1);
      return invalid(place, "This is not YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      return invalid(name, "This is not YAML: " + e.getMessage() + ".");
    }
  }

  private static Checked<Document> invalid(String place, String what) {
    return new Checked.Invalid<>(
        List.of(new Problem(place, what, "Check indentation, quotes and colons.")));
  }

  private JsonNode convert(Node node, String pointer) {
    lines.putIfAbsent(pointer, node.getStartMark().getLine() + 1);
    return switch (node) {
      case MappingNode mapping -> object(mapping, pointer);
      case SequenceNode sequence -> array(sequence, pointer);
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new YAMLException("unexpected " + node.getNodeId());
    };
  }

  private JsonNode object(MappingNode mapping, String pointer) {
    var object = NODES.objectNode();
    for (var tuple : mapping.getValue()) {
      var key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (object.has(key)) {
        throw new YAMLException(
            "'%s' is written twice, again in line %d"
                .formatted(key, tuple.getKeyNode().getStartMark().getLine() + 1));
      }
      var child = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
      lines.put(child, tuple.getKeyNode().getStartMark().getLine() + 1);
      object.set(key, convert(tuple.getValueNode(), child));
    }
    return object;
  }

  private JsonNode array(SequenceNode sequence, String pointer) {
    var array = NODES.arrayNode();
    for (var item : sequence.getValue()) {
      array.add(convert(item, pointer + "/" + array.size()));
    }
    return array;
  }

  private static JsonNode scalar(ScalarNode scalar) {
    var text = scalar.getValue();
    var tag = scalar.getTag();
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    }
    if (tag.equals(Tag.BOOL)) {
      return switch (text) {
        case "true" -> NODES.booleanNode(true);
        case "false" -> NODES.booleanNode(false);
        default -> NODES.stringNode(text);
      };
    }
    if (tag.equals(Tag.INT) && text.matches("-?(0|[1-9][0-9]*)")) {
      var value = new BigInteger(text);
      return value.bitLength() < 32 ? NODES.numberNode(value.intValue()) : NODES.numberNode(value);
    }
    if (tag.equals(Tag.FLOAT) && text.matches("-?[0-9]+\\.[0-9]+")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    return NODES.stringNode(text);
  }
}
