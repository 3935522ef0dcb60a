package facet.query.bench;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.audience.LeafCache;
import facet.query.engine.Engine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/// Measures both evaluators while many edit segments at the same time.
record UsersBench(Asking asking, SegmentPool pool) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  Section run() {
    asking.progress().accept("the right answers for users");
    var known = KnownAnswers.of(asking, pool);
    var engine = asking.engine();
    return new Section(
        "users",
        "%d users at the same time".formatted(asking.effort().users()),
        "Each edits segments for %d s as quickly as answers come: the counts at every node and the members. Every answer is held to the right one. Connections, running statements and memory (after a collection, leaves given up) are those left behind. Cancelled are answers not waited for at the end."
            .formatted(asking.effort().length().toSeconds()),
        List.of(
            line("bitmaps of leaves", new Lent(engine, engine.capabilities()), known),
            line("whole trees pushed down", Lent.forWholeTrees(engine), known)));
  }

  private Line line(String name, Engine engine, KnownAnswers known) {
    var effort = asking.effort();
    asking.progress().accept("%d users: %s".formatted(effort.users(), name));
    var cache = new LeafCache(Long.MAX_VALUE);
    long heapBefore = heap();
    long before = connections();
    var outcome =
        new Crowd(asking.through(engine, cache), known).run(effort.users(), effort.length());
    long running = RunningStatements.await(PATIENCE);
    long after = connections();
    cache.clear();
    long heapAfter = heap();
    outcome.errors().stream().distinct().limit(3).forEach(asking.progress());
    if (outcome.nanos().isEmpty()) {
      throw new FacetException(ErrorCode.INTERNAL, "Nobody got an answer: " + outcome.errors());
    }
    boolean clean =
        outcome.wrong() == 0
            && outcome.errors().isEmpty()
            && running == 0
            && after - before <= effort.users();
    return Line.of(name)
        .count("answers", outcome.nanos().size())
        .timing(outcome.timing())
        .count("wrong", outcome.wrong())
        .count("errors", outcome.errors().size())
        .count("cancelled", outcome.cancelled())
        .count("statements left", running)
        .count("connections before", before)
        .count("after", after)
        .megabytes("heap before, MB", heapBefore)
        .megabytes("heap after, MB", heapAfter)
        .goal("none wrong, no leak", clean);
  }

  /// Connections to the database, idle ones and this one too.
  private long connections() {
    return BenchSql.number(
        asking.engine(), "SELECT CAST(count AS BIGINT) FROM duckdb_connection_count()");
  }

  private static long heap() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
