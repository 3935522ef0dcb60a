package facet.datasets.importing;

import facet.datasets.store.DataVersion;
import java.util.List;

/// What an import did.
///
/// @param version the new version, in use
/// @param rejected the first rows set aside; all are in the version's table `rejected`
/// @param notes what was decided on the way and may be wrong: how dates were read, keys without a
///   row
public record ImportReport(DataVersion version, List<RejectedRow> rejected, List<String> notes) {
  public ImportReport {
    rejected = List.copyOf(rejected);
    notes = List.copyOf(notes);
  }

  /// A row set aside: its place, the value that could not be used, and why.
  public record RejectedRow(
      String source, String file, long line, String column, String value, String reason) {}
}
