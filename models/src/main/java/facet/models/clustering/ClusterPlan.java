package facet.models.clustering;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.Problem;
import facet.models.features.ChosenFeatures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What clusters to look for: features at a date, and a range of numbers of clusters to choose from
/// (equal ends fix it).
public record ClusterPlan(List<String> features, LocalDate asOf, int minK, int maxK, long seed) {
  public static final int MOST = 30;

  public ClusterPlan {
    features = List.copyOf(features);
    List<Problem> problems = new ArrayList<>(ChosenFeatures.problems(features));
    if (minK < 2 || maxK < minK || maxK > MOST) {
      problems.add(
          new Problem(
              "clusters",
              "The number of clusters was %d to %d.".formatted(minK, maxK),
              "Give a range within 2 to %d, lower end first.".formatted(MOST)));
    }
    if (!problems.isEmpty()) {
      throw FacetException.invalid(
          ErrorCode.INVALID_DOCUMENT, "The clusters can't be looked for as planned:", problems);
    }
  }

  /// Chooses among 2 to 10 clusters.
  public static ClusterPlan of(List<String> features, LocalDate asOf, long seed) {
    return new ClusterPlan(features, asOf, 2, 10, seed);
  }

  boolean fixed() {
    return minK == maxK;
  }
}
