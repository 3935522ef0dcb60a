package facet.models.clustering;

import java.util.List;

/// What a clusters page shows.
///
/// @param members how many were clustered
/// @param evidence for each number of clusters tried, ascending
/// @param dropped features that could not be used: constant or always missing
public record ClusterReport(
    ClusterPlan plan,
    int members,
    List<Evidence> evidence,
    Choice choice,
    List<ClusterProfile> profiles,
    ClusterMap map,
    List<String> dropped) {
  public ClusterReport {
    evidence = List.copyOf(evidence);
    profiles = List.copyOf(profiles);
    dropped = List.copyOf(dropped);
  }
}
