package facet.models.churn;

import java.util.List;

/// What a feature contributes to the chosen model.
///
/// @param share of the AUC the test loses when each feature in turn is shuffled among members; all
///   shares add up to 1
/// @param direction +1 more of it, more leave; −1 more of it, more stay; 0 neither
/// @param curve mean predicted chance over a sample as the feature runs through its own quantiles,
///   low to high
public record Driver(String feature, double share, int direction, List<Point> curve) {
  public Driver {
    curve = List.copyOf(curve);
  }

  /// @param value of the feature, in its own unit
  public record Point(double value, double probability) {}
}
