package facet.query.bench;

import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/// Something to time.
///
/// @param before what must be done first each time; not timed
record Work(Runnable before, Runnable timed) {
  Work {
    Objects.requireNonNull(before);
    Objects.requireNonNull(timed);
  }

  static Work of(Runnable timed) {
    return new Work(() -> {}, timed);
  }

  long nanos() {
    return nanos(System::nanoTime);
  }

  private long nanos(LongSupplier clock) {
    before.run();
    long begun = clock.getAsLong();
    timed.run();
    return clock.getAsLong() - begun;
  }

  /// Times repeated runs; the first is not counted.
  Timing timing(int runs) {
    return timing(runs, System::nanoTime);
  }

  /// Times repeated runs by what this thread takes of the processor.
  Timing processor(int runs) {
    return timing(runs, ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime);
  }

  private Timing timing(int runs, LongSupplier clock) {
    nanos(clock);
    return new Timing(LongStream.generate(() -> nanos(clock)).limit(runs).toArray());
  }
}
