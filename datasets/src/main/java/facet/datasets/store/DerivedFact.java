package facet.datasets.store;

import facet.datasets.model.Labels;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Something known of members that was computed or uploaded, not imported: one immutable Parquet
/// file `(member INTEGER, value …)` keyed by ordinal.
///
/// @param version counts from 1 within kind and id
/// @param asOf the date it speaks of
/// @param classes for a classification, its classes in order
/// @param note where it comes from: the model and its version, the file uploaded
public record DerivedFact(
    Kind kind,
    String id,
    int version,
    LocalDate asOf,
    Labels labels,
    List<ClassName> classes,
    String note,
    Path file) {
  /// What the column `value` holds: a DOUBLE, a class id, or nothing (the column is not there).
  public enum Kind {
    SCORE,
    CLASSIFICATION,
    LIST
  }

  /// What conditions call those who are in no class of a derived classification.
  public static final String UNCLASSIFIED = "unclassified";

  /// A class of a derived classification.
  public record ClassName(String id, Labels labels) {}

  public DerivedFact {
    classes = List.copyOf(classes);
  }

  /// The ids that a condition may name: of the classes, and of those who are in none.
  public List<String> classIds() {
    return Stream.concat(classes.stream().map(ClassName::id), Stream.of(UNCLASSIFIED)).toList();
  }

  /// What cache digests and ledgers call it: `score:churn@3`.
  public String reference() {
    return kind.name().toLowerCase(Locale.ROOT) + ":" + id + "@" + version;
  }
}
