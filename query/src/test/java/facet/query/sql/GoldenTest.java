package facet.query.sql;

import static org.assertj.core.api.Assertions.assertThat;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Kind;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.query.binding.BoundNode;
import facet.query.binding.ConditionBinder;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.plan.RelPlanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Each condition kind as it is asked (`.json`), planned (`.plan`) and sent to the engines
/// (`.duckdb.sql`, `.postgres.sql`, `.trino.sql`). `-Dgolden.update=true` writes all but the first
/// anew: read the difference before keeping it.
class GoldenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Map<String, SqlDialect> DIALECTS =
      Map.of(
          "duckdb", new FacetDuckDbDialect(),
          "postgres", new FacetPostgresDialect(),
          "trino", new FacetTrinoDialect());

  private final Club club = AdversarialClub.of(3, 1, Path.of("/facts"));

  static List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void plan_and_sql_are_as_agreed(String name) throws IOException {
    var binder = new ConditionBinder(club.model(), club.catalog(), Club.AS_OF);
    var where = binder.bind(node(name)).orThrow(ErrorCode.INVALID_DOCUMENT, name);
    var plan = new RelPlanner(club.model()).whole(List.of(BoundNode.of(binder.base()), where));
    compare(name + ".plan", plan.text());
    for (var dialect : DIALECTS.entrySet()) {
      var sql = new SqlRenderer(dialect.getValue()).render(plan.relation());
      compare(name + "." + dialect.getKey() + ".sql", sql);
    }
  }

  private static Node node(String name) throws IOException {
    return SegmentJson.read(Files.readString(FOLDER.resolve(name + ".json")))
        .orThrow(ErrorCode.INVALID_DOCUMENT, name)
        .where();
  }

  private static void compare(String name, String found) throws IOException {
    var file = FOLDER.resolve(name);
    var text = found.replace("\r\n", "\n").strip() + "\n";
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, text);
    }
    assertThat(text).isEqualTo(Files.readString(file));
  }

  @Test
  void every_kind_has_a_golden_file() throws IOException {
    var seen = EnumSet.noneOf(Kind.class);
    for (var name : names()) {
      collect(node(name), seen);
    }
    assertThat(seen).isEqualTo(EnumSet.allOf(Kind.class));
  }

  private static void collect(Node node, Set<Kind> seen) {
    seen.add(Kind.of(node.condition()));
    switch (node.condition()) {
      case Condition.Group(var _, var of) -> of.forEach(child -> collect(child, seen));
      case Condition.Not(var of) -> collect(of, seen);
      default -> {}
    }
  }
}
