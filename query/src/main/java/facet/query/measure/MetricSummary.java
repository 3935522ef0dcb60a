package facet.query.measure;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.OptionalDouble;

/// A metric over some members. Members for whom it is missing count nowhere but in `missing`.
///
/// @param sum exact for counts, sums and what else is an exact number; otherwise (ratios, averages)
///   a sum of doubles, compensated
/// @param average of the members who have the metric; empty, as the three after it, when none has
/// @param median the mean of the middle two when they are an even number
public record MetricSummary(
    String metric,
    long present,
    long missing,
    BigDecimal sum,
    OptionalDouble average,
    OptionalDouble median,
    OptionalDouble least,
    OptionalDouble greatest) {
  public MetricSummary {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(sum);
  }
}
