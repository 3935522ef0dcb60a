package facet.query.bench;

import facet.query.audience.Audience;
import java.util.List;
import java.util.stream.IntStream;

/// Measures evaluating all saved segments in one go, beside one SQL statement for each. Where
/// separate statements would take too long, some of them, evenly chosen, stand for all.
record BulkBench(Asking asking, SegmentPool pool) {
  private static final long MANY_MEMBERS = 250_000;
  private static final int SAMPLE = 25;
  private static final double GOAL = 0.1;

  Section run() {
    asking.progress().accept("%d segments".formatted(pool.trees().size()));
    var ours =
        new Work(asking.cache()::clear, this::all).timing(many() ? 1 : asking.effort().few());
    var again = Work.of(this::all).timing(asking.effort().rounds());
    int apart = bySqlApart();
    asking.progress().accept("%d segments by separate statements".formatted(apart));
    double separate = separate(apart);
    return new Section(
        "bulk",
        "%d segments over %d leaves".formatted(pool.trees().size(), pool.leaves().size()),
        says(apart),
        List.of(line("nothing known", ours, separate), line("leaves known", again, separate)));
  }

  private String says(int apart) {
    var measured =
        apart == pool.trees().size()
            ? "each ran once."
            : "%d of them, evenly chosen, ran once, and their time is scaled to %d."
                .formatted(apart, pool.trees().size());
    return "All segments asked in one go, beside one SQL statement written by hand for each: "
        + measured;
  }

  private Line line(String name, Timing ours, double separate) {
    double ratio = ours.median().toNanos() / separate;
    return Line.of(name)
        .count("segments", pool.trees().size())
        .timing(ours)
        .ms("separate statements, ms", separate / 1e6)
        .ratio(Line.RATIO, ratio)
        .goal("≤ 0.1", ratio <= GOAL);
  }

  private List<Audience> all() {
    return asking.all(pool.nodes());
  }

  private int bySqlApart() {
    return many() ? SAMPLE : pool.trees().size();
  }

  private boolean many() {
    return asking.audiences().version().facts().members() > MANY_MEMBERS;
  }

  /// Nanoseconds that all would take one by one; each is held to the answer of all.
  private double separate(int apart) {
    var answers = all();
    int step = pool.trees().size() / apart;
    long nanos =
        IntStream.range(0, apart).map(i -> i * step).mapToLong(i -> separate(i, answers)).sum();
    return (double) nanos * pool.trees().size() / apart;
  }

  private long separate(int segment, List<Audience> answers) {
    var sql = pool.sql(pool.trees().get(segment));
    long begun = System.nanoTime();
    var byHand = asking.byHand(sql);
    long took = System.nanoTime() - begun;
    Ordinals.same("segment " + segment, new Ordinals(answers.get(segment).members()), byHand);
    return took;
  }
}
