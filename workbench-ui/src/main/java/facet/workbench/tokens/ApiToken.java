package facet.workbench.tokens;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// A token as it may be shown; the token itself is not in it.
///
/// @param owner the account whose role it acts with
/// @param lastUsedAt to the minute
public record ApiToken(
    String id,
    String name,
    String owner,
    OffsetDateTime createdAt,
    @Nullable OffsetDateTime lastUsedAt,
    @Nullable OffsetDateTime revokedAt) {

  public boolean isValid() {
    return revokedAt == null;
  }
}
