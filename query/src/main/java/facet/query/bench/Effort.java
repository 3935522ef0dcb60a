package facet.query.bench;

import java.time.Duration;
import java.util.Objects;

/// How hard a benchmark tries.
///
/// @param rounds how often each side of a comparison runs
/// @param users how many ask at the same time
/// @param length for how long they do
public record Effort(int rounds, int users, Duration length) {
  public Effort {
    Objects.requireNonNull(length);
    if (rounds < 1 || users < 1 || length.isNegative() || length.isZero()) {
      throw new IllegalArgumentException("no effort: %d, %d, %s".formatted(rounds, users, length));
    }
  }

  /// Rounds of what takes long.
  int few() {
    return Math.min(rounds, 3);
  }
}
