package facet.models.churn;

import java.util.List;

/// Why a member has the chance it has: from the average member's chance, step by step, to its own.
///
/// @param average mean chance of the members compared with
/// @param probability the member's own; `average` plus all contributions
/// @param reasons by falling size
public record Reasons(double average, double probability, List<Reason> reasons) {
  public Reasons {
    reasons = List.copyOf(reasons);
  }

  /// @param value of the feature, in its own unit; NaN if missing
  /// @param contribution to the chance, in probability: above zero speaks for leaving
  public record Reason(String feature, double value, double contribution) {}
}
