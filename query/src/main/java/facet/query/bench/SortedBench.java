package facet.query.bench;

import facet.datasets.condition.Condition;
import facet.query.bench.BenchQuestions.Asked;
import facet.query.engine.Engine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Measures what it is worth that events lie sorted by member: Facet's answers to questions about
/// events beside SQL on copies without order, and the same SQL on the table of the store and on a
/// copy in the order of time.
final class SortedBench {
  private static final Map<String, String> BY_TIME =
      Map.of(
          "SQL: order lines of 12 months",
          """
          SELECT member FROM {table}
          WHERE time >= TIMESTAMP '2025-11-01' AND time < TIMESTAMP '2026-11-01'
          GROUP BY member HAVING sum(amount) >= 5000\
          """,
          "SQL: all order lines",
          "SELECT member FROM {table} GROUP BY member HAVING sum(amount) >= 20000");

  private static final Pattern EVENTS = Pattern.compile("\\bevent_(\\w+)");
  private static final double GOAL = 0.6;

  private final Asking asking;
  private final Engine engine;
  private final Path folder;

  SortedBench(Asking asking, Path folder) {
    this.asking = asking;
    this.engine = asking.engine();
    this.folder = folder;
  }

  Section run(List<Asked> questions) {
    var ofEvents = questions.stream().filter(SortedBench::isOfEvents).toList();
    copy(
        "by_time",
        "CREATE TABLE by_time.line AS FROM event_order_line ORDER BY time, order_no",
        Stream.of("order_line"));
    copy(
        "unsorted",
        "CREATE TABLE unsorted.%1$s AS FROM event_%1$s ORDER BY hash(rowid)",
        ofEvents.stream()
            .flatMap(one -> EVENTS.matcher(one.sql()).results())
            .map(found -> found.group(1))
            .distinct());
    var lines =
        Stream.concat(
                ofEvents.stream().map(this::answer),
                BY_TIME.keySet().stream().sorted().map(this::sql))
            .toList();
    BenchSql.run(engine, "DETACH by_time");
    BenchSql.run(engine, "DETACH unsorted");
    return new Section(
        "sorted",
        "Sorted by member",
        "First answers to questions about events, beside the SQL written by hand asked of copies of"
            + " the events in no order. Then one SQL statement on the table as the member store"
            + " keeps it, beside the same on a copy in the order of time.",
        lines);
  }

  private static boolean isOfEvents(Asked one) {
    return switch (one.where().condition()) {
      case Condition.Did _, Condition.DidNot _, Condition.Metric _, Condition.Sequence _ -> true;
      default -> false;
    };
  }

  /// Attaches a file of copies; makes it first when no run before did, all of it.
  private void copy(String name, String sql, Stream<String> events) {
    var file = folder.resolve(name + ".duckdb");
    if (Files.notExists(file)) {
      asking.progress().accept("copies of events: " + name);
      var part = folder.resolve(name + ".part");
      try {
        Files.deleteIfExists(part);
        Files.deleteIfExists(folder.resolve(name + ".part.wal"));
        BenchSql.attach(engine, name, part);
        events.forEach(event -> BenchSql.run(engine, sql.formatted(event)));
        BenchSql.run(engine, "DETACH " + name);
        Files.move(part, file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    BenchSql.attach(engine, name, file);
  }

  private Line answer(Asked one) {
    var unsorted = EVENTS.matcher(one.sql()).replaceAll("unsorted.$1");
    var answers = new AnswerBench(asking);
    long members = Ordinals.same(one.name(), answers.ask(one), asking.byHand(unsorted));
    var pair =
        Pair.byTurns(
            asking.effort().rounds(),
            1,
            new Work(asking.cache()::clear, () -> answers.ask(one)),
            Work.of(() -> asking.byHand(unsorted)));
    return line(one.name(), members, pair, "in no order");
  }

  private Line sql(String name) {
    var sql = BY_TIME.getOrDefault(name, "");
    var sorted = sql.replace("{table}", "event_order_line");
    var byTime = sql.replace("{table}", "by_time.line");
    long members = Ordinals.same(name, asking.byHand(sorted), asking.byHand(byTime));
    var pair =
        Pair.byTurns(
            asking.effort().rounds(),
            1,
            Work.of(() -> asking.byHand(sorted)),
            Work.of(() -> asking.byHand(byTime)));
    return line(name, members, pair, "in the order of time");
  }

  private Line line(String name, long members, Pair pair, String other) {
    asking.progress().accept("sorted: " + name);
    return Line.of(name)
        .count("members", members)
        .pair(pair, other)
        .goal("≤ 0.6", pair.ratio() <= GOAL);
  }
}
