package facet.workbench.catalogue;

import java.time.OffsetDateTime;

/// Somebody took a version of a segment a step further, or back; never changes.
///
/// @param comment why; may be empty
public record StatusChange(
    String segmentId,
    int version,
    SegmentStatus status,
    String changedBy,
    OffsetDateTime changedAt,
    String comment) {}
