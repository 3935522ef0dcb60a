package facet.query.measure;

import java.math.BigDecimal;

/// What an audience is worth by the model's value metric, exact.
///
/// @param metric the model's `value_metric`
/// @param sum over the audience
/// @param ofBase over its base
public record ValueShare(String metric, BigDecimal sum, BigDecimal ofBase) {
  /// 0 to 1; 0 when the base is worth nothing.
  public double share() {
    return ofBase.signum() == 0 ? 0 : sum.doubleValue() / ofBase.doubleValue();
  }
}
