package facet.models.churn;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.time.LocalDate;

/// The lengths around a cut-off date, in days: observed up to it, then a gap to act in, then the
/// outcome.
///
/// With cut-off D (its end of day): observed are D − observation + 1 … D, the gap is D + 1 … D +
/// gap, the outcome is D + gap + 1 … D + gap + outcome. A member with no activity in the outcome
/// days has churned.
public record Windows(int observation, int gap, int outcome) {
  public Windows {
    if (observation < 1 || gap < 0 || outcome < 1) {
      throw new FacetException(
          ErrorCode.INVALID_DOCUMENT,
          "Observation and outcome need at least one day and the gap cannot be negative; they were %d, %d and %d days."
              .formatted(observation, outcome, gap));
    }
  }

  public LocalDate observedFrom(LocalDate cut) {
    return cut.minusDays(observation - 1L);
  }

  public LocalDate outcomeFrom(LocalDate cut) {
    return cut.plusDays(gap + 1L);
  }

  public LocalDate outcomeTo(LocalDate cut) {
    return cut.plusDays(gap + (long) outcome);
  }
}
