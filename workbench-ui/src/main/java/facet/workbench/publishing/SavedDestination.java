package facet.workbench.publishing;

import java.time.OffsetDateTime;

/// A destination as set up by an administrator.
public record SavedDestination(
    String id,
    String name,
    DestinationSettings settings,
    boolean hasSecret,
    OffsetDateTime updatedAt) {}
