package facet.workbench.security.state;

import facet.workbench.security.Role;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person's account; `lockedUntil` is set after too many wrong passwords, `scope` when its
/// owner may not see everybody.
public record Account(
    String name,
    String fullName,
    Role role,
    String passwordHash,
    int failedAttempts,
    @Nullable Instant lockedUntil,
    Optional<String> scope) {

  public boolean isLimited() {
    return scope.isPresent();
  }

  public boolean isOpen(Instant at) {
    return lockedUntil == null || !at.isBefore(lockedUntil);
  }
}
