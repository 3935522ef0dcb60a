package facet.models.churn;

import java.time.LocalDate;

/// The eligible members at one cut-off date.
///
/// @param churnRate share without activity in the outcome days; NaN where that is not yet known
public record Population(LocalDate cut, int members, double churnRate) {}
