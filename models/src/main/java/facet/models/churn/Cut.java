package facet.models.churn;

/// What happens if the line is drawn at a chance.
///
/// @param members scored today at or above it
/// @param precision share of tested members at or above it who left; NaN if there were none
/// @param recall share of all tested leavers at or above it
public record Cut(double threshold, int members, double precision, double recall) {}
