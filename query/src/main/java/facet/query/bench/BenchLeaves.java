package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.condition.ConditionReader;
import facet.datasets.document.Cursor;
import facet.datasets.document.YamlText;
import facet.query.bench.BenchQuestions.Asked;
import java.util.List;
import java.util.stream.Stream;

/// Conditions that many segments are made of, each with the predicate on a member `m` that a person
/// would write for it in SQL; it is never unknown.
final class BenchLeaves {
  private static final String FILE = "leaves.yaml";
  private static final String VALUE = "{value}";

  private BenchLeaves() {}

  static List<Asked> jewellery() {
    return YamlText.parse(FILE, BenchQuestions.text(FILE))
        .orThrow(ErrorCode.INTERNAL, "The leaves can't be read.")
        .read(at -> at.at("leaves").list(BenchLeaves::family))
        .orThrow(ErrorCode.INTERNAL, "The leaves can't be used.")
        .stream()
        .flatMap(family -> family.leaves())
        .toList();
  }

  /// Leaves that differ by one value.
  private record Family(List<String> values, String where, String sql) {
    Stream<Asked> leaves() {
      return values.stream().map(this::leaf);
    }

    private Asked leaf(String value) {
      var text = where.replace(VALUE, value);
      var node =
          YamlText.parse(FILE, text)
              .orThrow(ErrorCode.INTERNAL, text)
              .read(ConditionReader::node)
              .orThrow(ErrorCode.INTERNAL, text);
      return new Asked(text, node, sql.replace(VALUE, value));
    }
  }

  private static Family family(Cursor at) {
    at.allow("values", "where", "sql");
    return new Family(at.at("values").list(Cursor::text), at.text("where"), at.text("sql").strip());
  }
}
