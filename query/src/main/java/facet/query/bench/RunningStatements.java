package facet.query.bench;

import facet.query.engine.Engine;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/// Statements that engines are running in this process; each has a thread of one name.
final class RunningStatements {
  private static final Duration PAUSE = Duration.ofMillis(1);

  private RunningStatements() {}

  static long count() {
    var threads = ManagementFactory.getThreadMXBean();
    return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
        .filter(Objects::nonNull)
        .filter(thread -> thread.getThreadName().equals(Engine.THREAD))
        .count();
  }

  /// Waits until none is left.
  ///
  /// @return how many are left when patience ends
  static long await(Duration patience) {
    long until = System.nanoTime() + patience.toNanos();
    long left = count();
    while (left > 0 && System.nanoTime() < until) {
      LockSupport.parkNanos(PAUSE.toNanos());
      left = count();
    }
    return left;
  }
}
