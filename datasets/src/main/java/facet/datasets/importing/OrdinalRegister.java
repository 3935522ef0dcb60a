package facet.datasets.importing;

import facet.datasets.store.NewVersion;
import java.util.List;
import java.util.stream.Collectors;

/// Gives every member key its ordinal, once and for ever: those of the version before stay, new
/// keys follow in the order of the key.
final class OrdinalRegister {
  private final Staging staging;
  private final NewVersion target;

  OrdinalRegister(Staging staging, NewVersion target) {
    this.staging = staging;
    this.target = target;
  }

  /// @param rows those that name members: the member's own, else the events'
  void create(List<EntityLoad> rows) {
    staging.execute("CREATE TABLE ordinal_register (key VARCHAR, ordinal INTEGER)");
    target
        .previous()
        .ifPresent(previous -> {
          staging.attach("previous", previous.file().toString(), true);
          staging.execute(
              "INSERT INTO ordinal_register FROM previous.ordinal_register ORDER BY ordinal");
          staging.execute("DETACH previous");
        });
    staging.execute(
        """
        INSERT INTO ordinal_register
        SELECT key, CAST(%d + row_number() OVER (ORDER BY key) - 1 AS INTEGER)
        FROM (%s) WHERE key IS NOT NULL AND key NOT IN (SELECT key FROM ordinal_register)
        ORDER BY key\
        """
            .formatted(
                limit(),
                rows.stream().map(EntityLoad::keys).collect(Collectors.joining(" UNION "))));
  }

  /// One more than the greatest ordinal given.
  int limit() {
    return (int) staging.number("SELECT coalesce(max(ordinal) + 1, 0) FROM ordinal_register");
  }
}
