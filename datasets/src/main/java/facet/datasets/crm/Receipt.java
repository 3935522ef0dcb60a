package facet.datasets.crm;

import java.util.List;
import java.util.Optional;

/// What is known after sending a batch. Rows of the batch not listed here are unknown.
///
/// @param stop present when the destination took no more
public record Receipt(List<RowOutcome> rows, Optional<Stop> stop) {

  public Receipt {
    rows = List.copyOf(rows);
  }

  public static Receipt of(List<RowOutcome> rows) {
    return new Receipt(rows, Optional.empty());
  }

  /// @param reason for people; present when rejected or to be retried
  /// @param remoteId the destination's own id of the row, where it tells one
  public record RowOutcome(
      String memberKey, Outcome outcome, Optional<String> reason, Optional<String> remoteId) {

    public static RowOutcome done(String memberKey, Outcome outcome) {
      return new RowOutcome(memberKey, outcome, Optional.empty(), Optional.empty());
    }

    public static RowOutcome because(String memberKey, Outcome outcome, String reason) {
      return new RowOutcome(memberKey, outcome, Optional.of(reason), Optional.empty());
    }
  }
}
