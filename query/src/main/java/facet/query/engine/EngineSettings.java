package facet.query.engine;

import java.time.Duration;
import java.util.Objects;

/// What a database may use.
///
/// @param memory in DuckDB's words, e.g. `2GB`
/// @param threads cores that one query may take
/// @param timeout after which a query is stopped
public record EngineSettings(String memory, int threads, Duration timeout) {
  public EngineSettings {
    Objects.requireNonNull(memory);
    Objects.requireNonNull(timeout);
    if (threads < 1) {
      throw new IllegalArgumentException("threads " + threads);
    }
  }

  /// How many queries run at the same time; more wait for their turn, so that they need not share
  /// the memory with all others.
  public int queriesAtOnce() {
    return 2 * threads;
  }

  /// All cores, 4 GB, five minutes.
  public static EngineSettings modest() {
    return new EngineSettings(
        "4GB", Runtime.getRuntime().availableProcessors(), Duration.ofMinutes(5));
  }
}
