package facet.query.audience;

import java.time.Duration;
import java.time.LocalDate;

/// The exact counts of a condition at every node.
///
/// @param where counts parallel to the condition's tree
/// @param members who meets the whole condition, with the base it was asked of
/// @param took from the question to this answer
public record Breakdown(NodeCount where, Audience members, LocalDate asOf, Duration took) {
  public long total() {
    return members.size();
  }

  public long base() {
    return members.base().getLongCardinality();
  }
}
