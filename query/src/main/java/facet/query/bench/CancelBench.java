package facet.query.bench;

import com.sun.management.OperatingSystemMXBean;
import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.query.bench.BenchQuestions.Asked;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/// Measures how soon the cores are free when somebody no longer wants an answer.
record CancelBench(Asking asking, Asked question) {
  private static final String ENDLESS =
      "SELECT sum(hash(a.range, b.range) % 7) FROM range(10000000) a, range(10000000) b";
  private static final Duration RUNS = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration WATCHED = Duration.ofMillis(100);
  private static final Duration GOAL = Duration.ofSeconds(1);

  Section run() {
    asking.progress().accept("cancelling");
    var lines = new ArrayList<Line>();
    lines.add(line("an endless statement", () -> BenchSql.number(asking.engine(), ENDLESS)));
    if (takesLong()) {
      lines.add(line("the question '%s'".formatted(question.name()), this::ask));
    }
    return new Section(
        "cancel",
        "Cancelling",
        "An asker gives up after %d ms: when that is said, when the engine runs nothing, and how many cores are busy in the %d ms after. Questions answered sooner are left out."
            .formatted(RUNS.toMillis(), WATCHED.toMillis()),
        lines);
  }

  private void ask() {
    asking.cache().clear();
    asking.audience(question.where());
  }

  private boolean takesLong() {
    long most = RUNS.multipliedBy(2).toNanos();
    return Work.of(this::ask).timing(1).median().toNanos() > most;
  }

  /// @param said until the asker knew
  /// @param idle until the engine ran nothing
  /// @param cores busy afterwards
  private record Cancelled(long said, long idle, double cores) {}

  private Line line(String name, Runnable asked) {
    var all = new ArrayList<Cancelled>();
    for (int round = 0; round < asking.effort().rounds(); round++) {
      all.add(cancel(asked));
    }
    var said = new Timing(all.stream().mapToLong(Cancelled::said).toArray());
    var idle = new Timing(all.stream().mapToLong(Cancelled::idle).toArray());
    return Line.of(name)
        .ms("said, p50, ms", said.median())
        .ms("idle, p50, ms", idle.median())
        .ms("idle, p95, ms", idle.p95())
        .ratio("cores busy after", all.stream().mapToDouble(Cancelled::cores).average().orElse(0))
        .goal("idle p95 ≤ 1000 ms", idle.p95().compareTo(GOAL) <= 0);
  }

  private static Cancelled cancel(Runnable asked) {
    var failures = new ArrayList<ErrorCode>();
    var asker = Thread.ofPlatform().unstarted(() -> failures.add(failure(asked)));
    asker.start();
    LockSupport.parkNanos(RUNS.toNanos());
    long begun = System.nanoTime();
    asker.interrupt();
    join(asker);
    long said = System.nanoTime() - begun;
    long left = RunningStatements.await(PATIENCE);
    long idle = System.nanoTime() - begun;
    if (left > 0 || !failures.equals(List.of(ErrorCode.CANCELLED))) {
      throw new FacetException(
          ErrorCode.INTERNAL,
          "A query was not cancelled: %s, %d statements left.".formatted(failures, left));
    }
    return new Cancelled(said, idle, coresBusy());
  }

  /// @return `INTERNAL` when there was none
  private static ErrorCode failure(Runnable asked) {
    try {
      asked.run();
      return ErrorCode.INTERNAL;
    } catch (FacetException e) {
      return e.code();
    }
  }

  private static void join(Thread asker) {
    try {
      asker.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new FacetException(ErrorCode.CANCELLED, "The benchmark was cancelled.", e);
    }
  }

  private static double coresBusy() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long begun = System.nanoTime();
    long busy = system.getProcessCpuTime();
    LockSupport.parkNanos(WATCHED.toNanos());
    return (double) (system.getProcessCpuTime() - busy) / (System.nanoTime() - begun);
  }
}
