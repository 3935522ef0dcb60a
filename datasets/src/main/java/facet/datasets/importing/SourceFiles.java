package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Source;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Finds a source's files below the data folder.
final class SourceFiles {
  private SourceFiles() {}

  /// @throws FacetException `INVALID_SOURCE` when there is none, or an ending is not read here
  static List<Path> find(Source source, Path folder) {
    var matcher = FileSystems.getDefault().getPathMatcher("glob:" + source.files());
    try (Stream<Path> paths = Files.walk(folder)) {
      var files =
          paths
              .filter(Files::isRegularFile)
              .filter(path -> matcher.matches(folder.relativize(path)))
              .sorted()
              .toList();
      if (files.isEmpty()) {
        throw new FacetException(
            ErrorCode.INVALID_SOURCE,
            "Source '%s': no file in %s is called '%s'. Correct 'sources' in the model, or --data."
                .formatted(source.id(), folder, source.files()));
      }
      return files;
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          "The data folder " + folder + " can't be read: " + e.getMessage(),
          e);
    }
  }

  static boolean isParquet(Path file) {
    return ending(file).equals("parquet");
  }

  static boolean isText(Path file) {
    return List.of("csv", "tsv", "txt").contains(ending(file));
  }

  private static String ending(Path file) {
    var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
