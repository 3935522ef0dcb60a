package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.condition.ConditionReader;
import facet.datasets.condition.Node;
import facet.datasets.document.Cursor;
import facet.datasets.document.YamlText;
import facet.query.binding.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a benchmark asks, read from a document beside this class.
///
/// @param questions asked with nothing known
/// @param changes edits of the last question, asked when its leaves are known
/// @param history asked of many dates; its SQL names one as `{asOf}`
/// @param histograms within the audience of the last question
record BenchQuestions(
    Map<String, Node> segments,
    List<Asked> questions,
    List<Asked> changes,
    Asked history,
    List<Histogram> histograms) {
  BenchQuestions {
    segments = Map.copyOf(segments);
    questions = List.copyOf(questions);
    changes = List.copyOf(changes);
    histograms = List.copyOf(histograms);
  }

  /// A question, and the SQL that a person would write for it: one column of ordinals.
  record Asked(String name, Node where, String sql) {}

  /// A field, and the SQL that a person would write for it: numbers of bins, and how many fall
  /// there.
  record Histogram(String field, String sql) {}

  /// The questions to the jewellery club.
  static BenchQuestions jewellery() {
    return YamlText.parse("jewellery.yaml", text("jewellery.yaml"))
        .orThrow(ErrorCode.INTERNAL, "The questions can't be read.")
        .read(BenchQuestions::read)
        .orThrow(ErrorCode.INTERNAL, "The questions can't be used.");
  }

  private static BenchQuestions read(Cursor at) {
    at.allow("dataset", "segments", "questions", "changes", "history", "histograms");
    return new BenchQuestions(
        at.at("segments").entries(ConditionReader::node),
        at.at("questions").list(BenchQuestions::asked),
        at.at("changes").list(BenchQuestions::asked),
        asked(at.at("history")),
        at.at("histograms").list(BenchQuestions::histogram));
  }

  private static Histogram histogram(Cursor at) {
    at.allow("field", "sql");
    return new Histogram(at.text("field"), at.text("sql").strip());
  }

  private static Asked asked(Cursor at) {
    at.allow("name", "where", "sql");
    return new Asked(at.text("name"), ConditionReader.node(at.at("where")), at.text("sql").strip());
  }

  /// Everything with the names in its SQL replaced by what they stand for.
  BenchQuestions with(BenchFacts facts) {
    var known = new LinkedHashMap<String, String>();
    known.put("score", file(facts.score().file().toString()));
    known.put("classes", file(facts.classes().file().toString()));
    known.put("keys", file(facts.keys().file().toString()));
    var filled = questions.stream().map(one -> fill(one, known)).toList();
    return new BenchQuestions(
        segments,
        filled,
        changes.stream().map(one -> fill(one, known)).toList(),
        history,
        histograms.stream()
            .map(one -> new Histogram(one.field(), fill(one.sql(), known)))
            .toList());
  }

  private static Asked fill(Asked one, Map<String, String> known) {
    var sql = fill(one.sql(), known);
    known.putIfAbsent(one.name(), sql);
    return new Asked(one.name(), one.where(), sql);
  }

  private static String fill(String sql, Map<String, String> known) {
    var filled = sql;
    for (var entry : known.entrySet()) {
      filled = filled.replace("{" + entry.getKey() + "}", entry.getValue());
    }
    return filled;
  }

  private static String file(String path) {
    return "read_parquet('" + path.replace("'", "''") + "')";
  }

  Optional<Catalog.SavedSegment> segment(String id, OptionalInt version) {
    return Optional.ofNullable(segments.get(id))
        .map(where -> new Catalog.SavedSegment(id, version.orElse(1), where));
  }

  static String text(String name) {
    try (var in = BenchQuestions.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
