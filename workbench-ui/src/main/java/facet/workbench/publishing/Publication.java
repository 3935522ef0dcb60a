package facet.workbench.publishing;

import java.time.OffsetDateTime;

/// A segment kept up to date at a destination.
///
/// @param id also marks our rows at the destination
public record Publication(
    String id,
    Target target,
    FieldMapping mapping,
    int mappingVersion,
    Brakes brakes,
    String createdBy,
    OffsetDateTime createdAt) {
  /// Characters of a name, at most.
  public static final int LONGEST_NAME = 200;

  /// What is published where.
  public record Target(String name, String dataset, String segmentId, String destinationId) {}
}
