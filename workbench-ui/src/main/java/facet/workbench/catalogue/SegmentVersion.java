package facet.workbench.catalogue;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One saved state of a segment's definition; never changes.
///
/// @param document the segment as JSON (format facet-segment/1)
/// @param restores the earlier version that this one brings back; null where it was drawn anew
public record SegmentVersion(
    String segmentId,
    int version,
    String document,
    @Nullable Integer restores,
    String author,
    OffsetDateTime createdAt) {}
