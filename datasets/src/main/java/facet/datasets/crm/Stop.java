package facet.datasets.crm;

import java.time.Duration;
import java.util.Optional;

/// Why a destination took no more rows; says what the sender can do about it.
public sealed interface Stop {

  String reason();

  /// Cannot be reached or asks for patience: try again later.
  ///
  /// @param retryAfter the wait that the destination itself asked for
  record Unreachable(String reason, Optional<Duration> retryAfter) implements Stop {
    public Unreachable(String reason) {
      this(reason, Optional.empty());
    }
  }

  /// Reached, but somebody has to change something first: credentials, table, column, permission.
  record Misconfigured(String reason) implements Stop {}

  /// A later writer has taken over this publication: this one must stop and write nothing.
  record Fenced(String reason) implements Stop {}
}
