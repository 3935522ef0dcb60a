package facet.query.audience;

import java.time.Duration;
import java.time.LocalDate;

/// The exact counts of a condition at every node.
///
/// @param where counts parallel to the condition's tree
/// @param base how many there are to choose from
/// @param took from the question to this answer
public record Breakdown(NodeCount where, long base, LocalDate asOf, Duration took) {
  public long total() {
    return where.cumulative().orElseThrow();
  }
}
