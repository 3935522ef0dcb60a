package facet.models.clustering;

import java.util.List;

/// What a cluster looks like beside the average member.
///
/// @param cluster number from 0, largest first
/// @param share of all clustered members, 0 to 1
public record ClusterProfile(int cluster, int members, double share, List<Trait> traits) {
  public ClusterProfile {
    traits = List.copyOf(traits);
  }

  /// One feature of a cluster.
  ///
  /// @param mean of the raw values known, in the feature's own unit; NaN if none is known
  /// @param overall the same for all members
  /// @param difference standard deviations from the average member, after preparation
  public record Trait(String feature, double mean, double overall, double difference) {}
}
