package facet.models.clustering;

import facet.models.ModelException;
import facet.models.ModelException.Code;
import java.time.LocalDate;
import java.util.List;

/// What clusters to look for: features at a date, and a range of numbers of clusters to choose from
/// (equal ends fix it).
public record ClusterPlan(List<String> features, LocalDate asOf, int minK, int maxK, long seed) {
  public static final int MOST = 30;

  public ClusterPlan {
    features = List.copyOf(features);
    if (features.isEmpty()) {
      throw bad("Choose at least one feature to cluster by.");
    }
    if (minK < 2 || maxK < minK || maxK > MOST) {
      throw bad(
          "The number of clusters must run from 2 to %d, lower end first; it was %d to %d."
              .formatted(MOST, minK, maxK));
    }
  }

  /// Chooses among 2 to 10 clusters.
  public static ClusterPlan of(List<String> features, LocalDate asOf, long seed) {
    return new ClusterPlan(features, asOf, 2, 10, seed);
  }

  boolean fixed() {
    return minK == maxK;
  }

  private static ModelException bad(String message) {
    return new ModelException(Code.BAD_PLAN, message);
  }
}
