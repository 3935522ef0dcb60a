package facet.workbench.dashboards;

import java.time.LocalDate;
import java.util.Objects;

/// What a value pyramid is drawn of.
///
/// @param classification its classes are the bands
/// @param amount the metric whose sum is the right side, such as `spend_365d`
/// @param comparedWith an earlier date
public record PyramidQuestion(
    String dataset, String classification, String amount, LocalDate asOf, LocalDate comparedWith) {
  public PyramidQuestion {
    Objects.requireNonNull(dataset);
    Objects.requireNonNull(classification);
    Objects.requireNonNull(amount);
    if (!comparedWith.isBefore(asOf)) {
      throw new IllegalArgumentException(comparedWith + " is not before " + asOf);
    }
  }
}
