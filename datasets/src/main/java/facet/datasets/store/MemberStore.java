package facet.datasets.store;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The datasets of a workbench and their data versions, on disk.
///
/// Each dataset is a folder with its versions and a small file `current` that names the one in use.
/// A version is written beside the others and switched in by an atomic rename, so that readers
/// always find a whole one and a load can be taken back by moving the pointer.
public final class MemberStore {
  private final Path folder;

  private MemberStore(Path folder) {
    this.folder = folder;
  }

  /// @param folder created when it is not there
  /// @throws FacetException `UNAVAILABLE` when the folder can't be written
  public static MemberStore at(Path folder) {
    try {
      Files.createDirectories(folder);
      return new MemberStore(folder);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE,
          "The folder "
              + folder
              + " can't be made: "
              + e.getMessage()
              + ". Set FACET_HOME to another.",
          e);
    }
  }

  /// The ids of all datasets that have a version in use, in order.
  public List<String> datasets() {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders
          .filter(path -> Files.exists(path.resolve(VersionFiles.CURRENT)))
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  /// The version in use.
  public Optional<DataVersion> current(String dataset) {
    return files(dataset).current().map(number -> version(dataset, number));
  }

  /// The version in use, or a `NOT_FOUND` that names the datasets there are.
  public DataVersion require(String dataset) {
    return current(dataset)
        .orElseThrow(() ->
            new FacetException(
                ErrorCode.NOT_FOUND,
                "There is no dataset '%s'. There are: %s."
                    .formatted(dataset, String.join(", ", datasets()))));
  }

  /// A version, in use or kept.
  public DataVersion version(String dataset, int number) {
    return files(dataset).read(number);
  }

  /// All versions, newest first.
  public List<DataVersion> versions(String dataset) {
    return files(dataset).numbers().stream()
        .sorted(Comparator.reverseOrder())
        .map(number -> version(dataset, number))
        .toList();
  }

  /// Puts a version that is kept into use: takes a load back, or brings it in again.
  public void use(String dataset, int number) {
    var files = files(dataset);
    files.read(number);
    files.point(number);
  }

  /// Begins a new version; only one can be written at a time.
  ///
  /// @throws FacetException `CONFLICT` when another import of the dataset is running
  public NewVersion begin(String dataset) {
    return NewVersion.begin(files(dataset));
  }

  /// What was derived from a dataset's members: scores, classes, lists.
  public DerivedFacts derived(String dataset) {
    return new DerivedFacts(folder.resolve(dataset).resolve("derived"));
  }

  private VersionFiles files(String dataset) {
    if (!dataset.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new FacetException(ErrorCode.NOT_FOUND, "'" + dataset + "' can't be a dataset's id.");
    }
    return new VersionFiles(dataset, folder.resolve(dataset));
  }

  static FacetException unreadable(Path path, IOException e) {
    return new FacetException(
        ErrorCode.UNAVAILABLE, path + " can't be read or written: " + e.getMessage() + ".", e);
  }
}
