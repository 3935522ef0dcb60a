package facet.workbench.metrics;

import java.time.OffsetDateTime;

/// A metric that somebody made.
///
/// @param document what a model file would hold under its id
/// @param author who made it
public record KeptMetric(
    String dataset, String id, String document, String author, OffsetDateTime createdAt) {}
