package facet.workbench.catalogue;

import java.time.OffsetDateTime;

/// What somebody says about a version of a segment; never changes.
public record Comment(
    long id, String segmentId, int version, String author, String text, OffsetDateTime writtenAt) {}
