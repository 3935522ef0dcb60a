package facet.datasets.crm;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

/// One run of one publication as the destination sees it: who sends, which run, which columns.
///
/// @param publication id that marks our rows; ASCII letters, digits, `.`, `_`, `-`
/// @param run ascending per publication; sending a run again changes nothing
/// @param fence ascending with every writer that takes over the publication; a destination that can
///   remember it refuses a lower one
/// @param full everything is sent, not only what changed
/// @param fields names of the target columns, in the order of [RowOperation#values]
public record Delivery(
    String publication,
    long run,
    long fence,
    boolean full,
    List<String> fields,
    Provenance provenance) {

  public Delivery {
    if (!publication.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw new IllegalArgumentException(
          "Publication id '" + publication + "': ASCII letters, digits, '.', '_', '-', at most 80");
    }
    fields = List.copyOf(fields);
    if (new HashSet<>(fields).size() != fields.size()) {
      throw new IllegalArgumentException("A target field is named twice in " + fields);
    }
  }

  /// Which answer is being sent, so that a receiver can trace a row to its definition and data.
  ///
  /// @param membershipChecksum SHA-256 over the member keys, hex
  public record Provenance(
      String segment,
      int segmentVersion,
      String dataVersion,
      LocalDate asOf,
      String membershipChecksum) {}
}
