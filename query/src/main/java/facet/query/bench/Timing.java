package facet.query.bench;

import java.time.Duration;
import java.util.Arrays;

/// Times of repeated runs, in order from quickest to slowest.
public record Timing(long[] nanos) {
  public Timing {
    if (nanos.length == 0) {
      throw new IllegalArgumentException("no runs");
    }
    nanos = nanos.clone();
    Arrays.sort(nanos);
  }

  /// Runs alternately, so that both meet the same machine; the first round of each is not counted.
  static Timing[] interleaved(int rounds, Runnable... what) {
    var nanos = new long[what.length][rounds];
    for (int round = -1; round < rounds; round++) {
      for (int i = 0; i < what.length; i++) {
        long begun = System.nanoTime();
        what[i].run();
        if (round >= 0) {
          nanos[i][round] = System.nanoTime() - begun;
        }
      }
    }
    return Arrays.stream(nanos).map(Timing::new).toArray(Timing[]::new);
  }

  public Duration median() {
    return share(0.5);
  }

  public Duration p95() {
    return share(0.95);
  }

  private Duration share(double share) {
    return Duration.ofNanos(nanos[(int) Math.ceil(share * nanos.length) - 1]);
  }
}
