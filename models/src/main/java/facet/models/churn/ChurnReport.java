package facet.models.churn;

import java.util.List;

/// What a churn page shows.
///
/// @param candidates all algorithms on the same out-of-time test, best ROC-AUC first
/// @param chosen the best of them; it scores
/// @param drivers the chosen model's features, largest share first
/// @param histogram members scored today by chance, in 50 equal bins from 0 to 1
/// @param cuts at 0, 0.01 … 1
/// @param dropped features that could not be used: constant or always missing in training
public record ChurnReport(
    ChurnPlan plan,
    Population train,
    Population test,
    Population score,
    List<Candidate> candidates,
    Algorithm chosen,
    List<Driver> drivers,
    List<Integer> histogram,
    List<Cut> cuts,
    List<String> dropped) {
  public ChurnReport {
    candidates = List.copyOf(candidates);
    drivers = List.copyOf(drivers);
    histogram = List.copyOf(histogram);
    cuts = List.copyOf(cuts);
    dropped = List.copyOf(dropped);
  }

  public Candidate candidate(Algorithm algorithm) {
    return candidates.stream().filter(c -> c.algorithm() == algorithm).findFirst().orElseThrow();
  }

  public Candidate best() {
    return candidate(chosen);
  }

  /// How much ROC-AUC the chosen model has over recency alone; 0 if recency won.
  public double overRecency() {
    return best().rocAuc() - candidate(Algorithm.RECENCY).rocAuc();
  }
}
