package facet.models.clustering;

/// A finished run: the model, what to show of it, and every member's cluster.
public record ClusterResult(ClusterModel model, ClusterReport report, MemberClusters clusters) {}
