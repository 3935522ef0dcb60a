package facet.workbench.catalogue;

import java.time.OffsetDateTime;

/// A segment in the catalogue, at its latest version.
///
/// @param published a publication of it has sent members and not taken them all back
/// @param description what it is for; may be empty
public record SavedSegment(
    String id,
    String dataset,
    String name,
    String folder,
    SegmentStatus status,
    String owner,
    int currentVersion,
    OffsetDateTime createdAt,
    OffsetDateTime updatedAt,
    boolean published,
    String description) {}
