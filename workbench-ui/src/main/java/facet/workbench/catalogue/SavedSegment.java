package facet.workbench.catalogue;

import java.time.OffsetDateTime;

/// A segment in the catalogue, at its latest version.
///
/// @param published a publication of it has sent members and not taken them all back
/// @param tag used as a tag: a fact about a member with a name, rather than an audience
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
    boolean tag,
    String description) {}
