package facet.models.clustering;

import java.util.List;

/// Members and clusters on a plane that keeps as much of their differences as a plane can
/// (principal components).
///
/// @param held share of all differences the two axes keep, 0 to 1
public record ClusterMap(double held, List<Axis> axes, List<Place> clusters, List<Dot> members) {
  public ClusterMap {
    axes = List.copyOf(axes);
    clusters = List.copyOf(clusters);
    members = List.copyOf(members);
  }

  /// What an axis stands for: each feature's weight on it, −1 to 1, by falling size.
  public record Axis(double share, List<Weight> weights) {
    public Axis {
      weights = List.copyOf(weights);
    }
  }

  public record Weight(String feature, double weight) {}

  /// A cluster's centre.
  public record Place(int cluster, double x, double y) {}

  /// A member of the seeded sample shown.
  ///
  /// @param member ordinal
  public record Dot(int member, int cluster, double x, double y) {}
}
