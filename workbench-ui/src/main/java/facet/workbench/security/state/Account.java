package facet.workbench.security.state;

import facet.workbench.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One person's account; `lockedUntil` is set after too many wrong passwords.
public record Account(
    String name,
    String fullName,
    Role role,
    String passwordHash,
    int failedAttempts,
    @Nullable Instant lockedUntil) {

  public boolean isOpen(Instant at) {
    return lockedUntil == null || !at.isBefore(lockedUntil);
  }
}
