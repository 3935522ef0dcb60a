package facet.datasets.crm;

import java.util.List;

/// A batch of row operations of one delivery.
///
/// @param chunk number of the batch in its run, from 1; the same chunk sent again holds the same
///   rows, or fewer when some were settled
public record Delta(Delivery delivery, int chunk, List<RowOperation> rows) {

  public Delta {
    rows = List.copyOf(rows);
    for (RowOperation row : rows) {
      if (row.action() != RowOperation.Action.REMOVE
          && row.values().size() != delivery.fields().size()) {
        throw new IllegalArgumentException(
            "Member %s has %d values for the %d fields %s"
                .formatted(
                    row.memberKey(),
                    row.values().size(),
                    delivery.fields().size(),
                    delivery.fields()));
      }
    }
  }
}
