package facet.datasets.crm;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A system that keeps published segments: a CRM's table, a folder of files.
///
/// No method throws because of the other side. What went wrong there is a [Stop] or a row's
/// [Outcome], because the sender must write it down in every case.
public interface Destination {

  Capabilities capabilities();

  /// Reaches the destination and checks that this delivery fits it (table, columns, folder);
  /// creates what it was allowed to create. Writes no member.
  Optional<Stop> prepare(Delivery delivery);

  /// Sends the rows. A row that the receipt does not name has an unknown outcome: it may have
  /// arrived.
  Receipt apply(Delta delta);

  /// Compares what the destination holds with what these rows say should be there. Only called when
  /// the capabilities promise it.
  ReadBack readBack(Delta delta);

  /// Says that all rows of the run have been sent, as some destinations hand over only then.
  Optional<Stop> finish(Delivery delivery);

  /// How many rows of this publication the destination holds, where it can tell.
  OptionalLong rowsHeld(String publication);

  /// What was found for each member key, in the order asked.
  ///
  /// @param stop why reading ended early; rows not listed are then unknown
  record ReadBack(List<Found> rows, Optional<Stop> stop) {
    public ReadBack {
      rows = List.copyOf(rows);
    }
  }

  /// @param asAsked the destination is in the state that the row's operation asked for
  /// @param present the destination holds a row for the member
  record Found(String memberKey, boolean present, boolean asAsked) {}
}
