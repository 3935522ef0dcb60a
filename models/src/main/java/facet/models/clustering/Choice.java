package facet.models.clustering;

import java.util.Comparator;
import java.util.List;

/// The number of clusters taken, and why.
public record Choice(int k, Reason reason) {
  /// Clusters that come out nearly the same on another half of the members are stable.
  public static final double STABLE = 0.8;

  /// Closer silhouettes than this say nothing; fewer clusters are then easier to act on.
  private static final double EQUAL = 0.005;

  public enum Reason {
    /// The range had one number only.
    FIXED,
    /// Best separated among the stable ones.
    APART_AND_STABLE,
    /// None was stable: best separated of all. The clusters are a way of cutting, not groups that
    /// are there.
    APART_ONLY
  }

  static Choice from(List<Evidence> evidence) {
    if (evidence.size() == 1) {
      return new Choice(evidence.getFirst().k(), Reason.FIXED);
    }
    List<Evidence> stable = evidence.stream().filter(e -> e.stability() >= STABLE).toList();
    Reason reason = stable.isEmpty() ? Reason.APART_ONLY : Reason.APART_AND_STABLE;
    List<Evidence> candidates = stable.isEmpty() ? evidence : stable;
    double best = candidates.stream().mapToDouble(Evidence::silhouette).max().orElseThrow();
    return candidates.stream()
        .filter(e -> e.silhouette() >= best - EQUAL)
        .min(Comparator.comparingInt(Evidence::k))
        .map(e -> new Choice(e.k(), reason))
        .orElseThrow();
  }
}
