package facet.workbench.catalogue;

import java.time.OffsetDateTime;

/// One saved state of a segment's definition; never changes.
///
/// @param document the segment as JSON (format facet-segment/1)
/// @param note what the author says about the change; may be empty
public record SegmentVersion(
    String segmentId,
    int version,
    String document,
    String note,
    String author,
    OffsetDateTime createdAt) {}
