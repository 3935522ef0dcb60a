package facet.models.clustering;

/// What speaks for and against a number of clusters.
///
/// @param silhouette separation, −1 to 1, on a sample
/// @param stability mean adjusted Rand index of two fits on disjoint halves, both asked about the
///   same members: 1 if chance plays no part
/// @param unexplained inertia over that of a single cluster, 0 to 1
public record Evidence(int k, double silhouette, double stability, double unexplained) {}
