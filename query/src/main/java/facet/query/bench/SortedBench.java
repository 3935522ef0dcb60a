package facet.query.bench;

import facet.query.engine.Engine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Measures what it is worth that events lie sorted by member: the same SQL asked of the table and
/// of a plain copy in the order of time.
final class SortedBench {
  private static final Map<String, String> QUESTIONS =
      Map.of(
          "order lines of 12 months",
          """
          SELECT member FROM {table}
          WHERE time >= TIMESTAMP '2025-11-01' AND time < TIMESTAMP '2026-11-01'
          GROUP BY member HAVING sum(amount) >= 5000\
          """,
          "all order lines",
          "SELECT member FROM {table} GROUP BY member HAVING sum(amount) >= 20000");

  private static final double GOAL = 0.6;

  private final Asking asking;
  private final Engine engine;
  private final Path folder;

  SortedBench(Asking asking, Path folder) {
    this.asking = asking;
    this.engine = asking.engine();
    this.folder = folder;
  }

  Section run() {
    asking.progress().accept("a copy in the order of time");
    var file = folder.resolve("by_time.duckdb");
    boolean made = Files.exists(file);
    Statements.attach(engine, "by_time", file);
    if (!made) {
      Statements.run(
          engine, "CREATE TABLE by_time.line AS FROM event_order_line ORDER BY time, order_no");
    }
    var lines = QUESTIONS.keySet().stream().sorted().map(this::line).toList();
    Statements.run(engine, "DETACH by_time");
    return new Section(
        "sorted",
        "Sorted by member",
        "One SQL statement on the table as the member store keeps it, beside the same on a copy in"
            + " the order of time.",
        lines);
  }

  private Line line(String name) {
    var sql = QUESTIONS.getOrDefault(name, "");
    var sorted = sql.replace("{table}", "event_order_line");
    var byTime = sql.replace("{table}", "by_time.line");
    long members = Ordinals.same(name, Ordinals.of(engine, sorted), Ordinals.of(engine, byTime));
    var pair =
        Pair.byTurns(
            asking.effort().rounds(),
            1,
            Work.of(() -> Ordinals.of(engine, sorted)),
            Work.of(() -> Ordinals.of(engine, byTime)));
    return Line.of(name)
        .count("members", members)
        .pair(pair, "in the order of time")
        .goal("≤ 0.6", pair.ratio() <= GOAL);
  }
}
