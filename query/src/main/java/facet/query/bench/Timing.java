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
