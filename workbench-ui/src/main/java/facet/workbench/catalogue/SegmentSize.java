package facet.workbench.catalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// How many members a version of a segment had, counted of everybody.
///
/// @param members null when it could not be counted
/// @param problem why not
/// @param recordedAt when it was counted first
/// @param countedAt when it was counted last
public record SegmentSize(
    String segmentId,
    int version,
    LocalDate asOf,
    long dataVersion,
    @Nullable Long members,
    @Nullable String problem,
    OffsetDateTime recordedAt,
    OffsetDateTime countedAt) {

  /// Whether another size is one of the same rules at another time.
  boolean isLaterThan(SegmentSize other) {
    return version == other.version
        && (asOf.isAfter(other.asOf) || asOf.equals(other.asOf) && dataVersion > other.dataVersion);
  }
}
