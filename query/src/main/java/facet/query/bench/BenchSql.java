package facet.query.bench;

import facet.query.engine.Engine;
import java.nio.file.Path;

/// Statements that a benchmark runs beside the questions: copies and counts.
final class BenchSql {
  private BenchSql() {}

  static void run(Engine engine, String sql) {
    engine.query(sql, _ -> {});
  }

  static long number(Engine engine, String sql) {
    var number = new long[1];
    engine.query(sql, chunk -> number[0] = chunk.large(0, 0));
    return number[0];
  }

  static void attach(Engine engine, String name, Path file) {
    run(engine, "ATTACH " + quoted(file) + " AS " + name);
  }

  static String quoted(Path file) {
    return "'" + file.toAbsolutePath().toString().replace("'", "''") + "'";
  }
}
