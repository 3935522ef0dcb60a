package facet.datasets.document;

import facet.datasets.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// A place in a document, with typed readings of what stands there.
///
/// A reading that finds a mistake notes it and abandons the part being read; {@link #attempt}
/// bounds a part, so that its siblings are still read and all mistakes are told at once.
public final class Cursor {
  /// Leaves the part being read; its problem has been noted.
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1;

    Abandoned() {
      super(null, null, false, false);
    }
  }

  private final Document document;
  private final JsonNode node;
  private final String pointer;
  private final List<Problem> problems;

  Cursor(Document document, JsonNode node, String pointer, List<Problem> problems) {
    this.document = document;
    this.node = node;
    this.pointer = pointer;
    this.problems = problems;
  }

  /// Where this stands, as messages say it.
  public String place() {
    return document.place(pointer);
  }

  /// Reads a part; empty when a mistake was noted in it.
  public <T> Optional<T> attempt(Function<Cursor, T> reader) {
    int before = problems.size();
    try {
      var value = reader.apply(this);
      return problems.size() == before ? Optional.of(value) : Optional.empty();
    } catch (Abandoned _) {
      return Optional.empty();
    }
  }

  /// Notes a mistake here and goes on.
  public void note(String what, String fix) {
    problems.add(new Problem(place(), what, fix));
  }

  /// Notes a mistake here and abandons the part being read.
  public RuntimeException fail(String what, String fix) {
    note(what, fix);
    return new Abandoned();
  }

  public boolean has(String key) {
    return node.isObject() && node.has(key) && !node.get(key).isNull();
  }

  public boolean isText() {
    return node.isString();
  }

  public boolean isObject() {
    return node.isObject();
  }

  /// The part under a key, which must be there.
  public Cursor at(String key) {
    if (!node.isObject()) {
      throw fail("Expected an object with '" + key + "', found " + describe() + ".", "");
    }
    if (!has(key)) {
      throw fail("'" + key + "' is missing.", "");
    }
    return child(key, node.get(key));
  }

  public Optional<Cursor> find(String key) {
    return has(key) ? Optional.of(at(key)) : Optional.empty();
  }

  public String text() {
    if (!node.isString() || node.stringValue().isBlank()) {
      throw fail("Expected text, found " + describe() + ".", "");
    }
    return node.stringValue();
  }

  public BigDecimal number() {
    if (!node.isNumber()) {
      throw fail("Expected a number, found " + describe() + ".", "");
    }
    return node.decimalValue();
  }

  public int whole() {
    if (!node.isIntegralNumber() || !node.canConvertToInt()) {
      throw fail("Expected a whole number, found " + describe() + ".", "");
    }
    return node.intValue();
  }

  public boolean flag() {
    if (!node.isBoolean()) {
      throw fail("Expected true or false, found " + describe() + ".", "");
    }
    return node.booleanValue();
  }

  public String text(String key) {
    return at(key).text();
  }

  public Optional<String> findText(String key) {
    return find(key).map(Cursor::text);
  }

  public OptionalInt findWhole(String key) {
    return find(key).map(c -> OptionalInt.of(c.whole())).orElse(OptionalInt.empty());
  }

  public boolean flag(String key) {
    return find(key).map(Cursor::flag).orElse(false);
  }

  /// One of an enum's constants, written in `camelCase` or `snake_case` as `spelling` gives it.
  public <E extends Enum<E>> E oneOf(E[] constants, Function<E, String> spelling) {
    var written = text();
    return Arrays.stream(constants)
        .filter(c -> spelling.apply(c).equals(written))
        .findFirst()
        .orElseThrow(() ->
            fail(
                "'" + written + "' is not known here.",
                "Use one of: "
                    + Arrays.stream(constants).map(spelling).collect(Collectors.joining(", "))
                    + "."));
  }

  /// The parts of a list, each read on its own, so that the mistakes of all are told.
  public <T> List<T> list(Function<Cursor, T> reader) {
    if (!node.isArray()) {
      throw fail("Expected a list, found " + describe() + ".", "");
    }
    var read = new ArrayList<T>();
    for (int i = 0; i < node.size(); i++) {
      child(Integer.toString(i), node.get(i)).attempt(reader).ifPresent(read::add);
    }
    return read;
  }

  /// The parts of an object by key, in the order written.
  public <T> Map<String, T> entries(Function<Cursor, T> reader) {
    if (!node.isObject()) {
      throw fail("Expected an object, found " + describe() + ".", "");
    }
    var read = new LinkedHashMap<String, T>();
    node.properties()
        .forEach(entry ->
            child(entry.getKey(), entry.getValue())
                .attempt(reader)
                .ifPresent(value -> read.put(entry.getKey(), value)));
    return read;
  }

  /// The key under which this part stands.
  public String key() {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  /// Notes each key that is not one of those allowed.
  public void allow(String... keys) {
    var known = Set.of(keys);
    node.propertyNames().stream()
        .filter(key -> !known.contains(key))
        .forEach(key ->
            child(key, node.get(key))
                .note(
                    "'" + key + "' is not known here.",
                    "Use one of: "
                        + Stream.of(keys).sorted().collect(Collectors.joining(", "))
                        + "."));
  }

  /// The raw content, for parts that are kept as they are.
  public JsonNode raw() {
    return node;
  }

  private Cursor child(String key, JsonNode value) {
    var escaped = key.replace("~", "~0").replace("/", "~1");
    return new Cursor(document, value, pointer + "/" + escaped, problems);
  }

  private String describe() {
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case NULL, MISSING -> "nothing";
      case STRING, NUMBER, BOOLEAN, BINARY, POJO -> node.toString();
    };
  }
}
