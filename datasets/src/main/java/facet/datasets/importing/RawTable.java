package facet.datasets.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;

/// A source as it lies in its files, before its values mean anything.
///
/// @param relation what stands after FROM; its column {@link #FILE} is the file's place in `files`
/// @param columns physical type by column name
/// @param files in the order in which their rows come
record RawTable(
    String source, String relation, SequencedMap<String, String> columns, List<RawFile> files) {
  static final String FILE = "__file";

  /// A file of the source.
  ///
  /// @param original the file as it was given
  /// @param readable the same as UTF-8; the original itself when it is
  /// @param separator of a text file's values
  record RawFile(Path original, Path readable, Optional<Character> separator) {}

  RawTable {
    files = List.copyOf(files);
  }

  /// The columns wanted of a source that it does not have.
  Set<String> missing(Set<String> wanted) {
    var missing = new TreeSet<>(wanted);
    missing.removeAll(columns.keySet());
    return missing;
  }

  boolean isText() {
    return files.getFirst().separator().isPresent();
  }

  /// The table of the source's typed rows, in the order of the files; `rowid` counts them.
  String staged() {
    return "stage." + Sql.name(source);
  }

  /// SQL for a staged row's place in its file, from 0.
  String place() {
    return "rowid - (SELECT f.first FROM stage.first f WHERE f.source = %s AND f.file = %s)"
        .formatted(Sql.text(source), Sql.name(FILE));
  }
}
