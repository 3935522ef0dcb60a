package facet.workbench.publishing;

import java.time.OffsetDateTime;
import java.util.Optional;

/// One run of a publication, as the ledger has it.
///
/// @param number ascending per publication, from 1
/// @param full everything was sent, not only what changed
/// @param reason why it waits, stopped or needs a look
/// @param checksum SHA-256 over the sorted member keys, one a line
public record Run(
    long id,
    String publicationId,
    long number,
    boolean full,
    RunState state,
    Optional<String> reason,
    AudienceSnapshot.Origin origin,
    String checksum,
    int mappingVersion,
    Counts counts,
    People people,
    Times times) {

  /// @param unchanged there already with the same values, so not sent
  /// @param heldBack refused by an earlier run and unchanged since, so not sent again
  /// @param applied done as asked, {@code alreadyThere} included
  /// @param alreadyThere the destination had nothing to do
  /// @param readBack rows compared after sending, of which {@code readBackSame} were as sent
  public record Counts(
      long matched,
      long target,
      long adds,
      long updates,
      long removes,
      long unchanged,
      long heldBack,
      long applied,
      long alreadyThere,
      long rejected,
      long readBack,
      long readBackSame) {

    public long operations() {
      return adds + updates + removes;
    }
  }

  public record People(String requestedBy, Optional<String> decidedBy) {}

  /// @param nextAttempt when a paused run goes on by itself; none: a person must resume it
  public record Times(
      OffsetDateTime planned,
      Optional<OffsetDateTime> decided,
      Optional<OffsetDateTime> sending,
      Optional<OffsetDateTime> verifying,
      Optional<OffsetDateTime> finished,
      Optional<OffsetDateTime> nextAttempt) {}
}
