package facet.workbench.publishing;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The right to write for one publication, for a limited time.
///
/// The fence number rises with each holder. [#hold] belongs into every transaction that writes: it
/// locks the publication's row and fails when somebody else has taken over, however late this
/// writer wakes up.
final class Lease {

  /// Longer than any single answer of a destination may take.
  static final Duration TIME = Duration.ofMinutes(3);

  private final LedgerDatabase database;
  private final String publication;
  private final long fence;

  private Lease(LedgerDatabase database, String publication, long fence) {
    this.database = database;
    this.publication = publication;
    this.fence = fence;
  }

  /// Somebody else has taken over; nothing more may be written.
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1;

    Lost(String publication) {
      super("Another writer has taken over publication " + publication);
    }
  }

  record Holder(@Nullable String leaseHolder, @Nullable OffsetDateTime leaseUntil, long fence) {}

  /// @return empty when somebody else holds it
  static Optional<Lease> take(LedgerDatabase database, String publication, String holder) {
    return database.inTransaction(() -> {
      OffsetDateTime now = database.now();
      int taken =
          database
              .jdbc()
              .sql(
                  """
                  update publication set lease_holder = ?, lease_until = ?, fence = fence + 1
                  where id = ? and (lease_until is null or lease_until <= ?)
                  """)
              .params(holder, now.plus(TIME), publication, now)
              .update();
      return taken == 0
          ? Optional.empty()
          : Optional.of(new Lease(database, publication, holder(database, publication).fence()));
    });
  }

  static Holder holder(LedgerDatabase database, String publication) {
    return database
        .jdbc()
        .sql("select lease_holder, lease_until, fence from publication where id = ?")
        .param(publication)
        .query(Holder.class)
        .single();
  }

  String publication() {
    return publication;
  }

  long fence() {
    return fence;
  }

  /// Proves and prolongs the lease inside the caller's transaction.
  void hold() {
    int held =
        database
            .jdbc()
            .sql("update publication set lease_until = ? where id = ? and fence = ?")
            .params(database.now().plus(TIME), publication, fence)
            .update();
    if (held == 0) {
      throw new Lost(publication);
    }
  }

  void release() {
    database
        .jdbc()
        .sql(
            "update publication set lease_holder = null, lease_until = null where id = ? and fence = ?")
        .params(publication, fence)
        .update();
  }

  @Override
  public String toString() {
    return publication + " fence " + Objects.toString(fence);
  }
}
