package facet.datasets.model;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What a model file says about learning from its members: what counts as being active, and for
/// clusters and churn the metrics and windows. What it leaves out is chosen from the data.
///
/// @param activity the event that a customer who stays goes on having
public record LearningSettings(Optional<String> activity, Clusters clusters, Churn churn) {
  public static final LearningSettings NONE =
      new LearningSettings(
          Optional.empty(),
          new Clusters(List.of(), OptionalInt.empty()),
          new Churn(List.of(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()));

  /// @param metrics to tell members apart by; empty: chosen
  /// @param observation clustered are members active within so many days
  public record Clusters(List<String> metrics, OptionalInt observation) {
    public Clusters {
      metrics = List.copyOf(metrics);
    }
  }

  /// @param metrics to learn from; empty: chosen
  /// @param observation eligible are members active within so many days up to the cut-off
  /// @param gap days after the cut-off that are left out
  /// @param outcome days after the gap; who is not active in them has churned
  public record Churn(
      List<String> metrics, OptionalInt observation, OptionalInt gap, OptionalInt outcome) {
    public Churn {
      metrics = List.copyOf(metrics);
    }
  }
}
