package facet.datasets.store;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.ModelReader;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// The files of one dataset: `v000001.duckdb` with `v000001.json` beside it, and `current`.
record VersionFiles(String dataset, Path folder) {
  static final String CURRENT = "current";

  private static final Pattern VERSION = Pattern.compile("v(\\d{6})\\.duckdb");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  Path data(int number) {
    return folder.resolve("v%06d.duckdb".formatted(number));
  }

  private Path facts(int number) {
    return folder.resolve("v%06d.json".formatted(number));
  }

  Optional<Integer> current() {
    var pointer = folder.resolve(CURRENT);
    try {
      return Files.exists(pointer)
          ? Optional.of(Integer.valueOf(Files.readString(pointer).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw MemberStore.unreadable(pointer, e);
    }
  }

  List<Integer> numbers() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(path -> VERSION.matcher(path.getFileName().toString()))
          .filter(Matcher::matches)
          .map(matcher -> Integer.valueOf(matcher.group(1)))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw MemberStore.unreadable(folder, e);
    }
  }

  DataVersion read(int number) {
    if (!Files.exists(data(number))) {
      throw new FacetException(
          ErrorCode.NOT_FOUND,
          "Dataset '%s' has no version %d. There are: %s.".formatted(dataset, number, numbers()));
    }
    try {
      var facts = JSON.readValue(Files.readString(facts(number)), VersionFacts.class);
      var model =
          ModelReader.read(facts.modelName(), facts.modelText())
              .orThrow(
                  ErrorCode.INVALID_DOCUMENT, "Version " + number + " has an unreadable model.");
      return new DataVersion(number, data(number), model, facts);
    } catch (IOException e) {
      throw MemberStore.unreadable(facts(number), e);
    }
  }

  /// Makes a finished file a version; afterwards it exists, before it does not.
  void adopt(int number, Path finished, VersionFacts facts) {
    try {
      replace(facts(number), JSON.writeValueAsString(facts));
      move(finished, data(number));
    } catch (IOException e) {
      throw MemberStore.unreadable(data(number), e);
    }
  }

  void point(int number) {
    try {
      replace(folder.resolve(CURRENT), number + "\n");
    } catch (IOException e) {
      throw MemberStore.unreadable(folder.resolve(CURRENT), e);
    }
  }

  private static void replace(Path target, String text) throws IOException {
    var written = target.resolveSibling(target.getFileName() + ".part");
    Files.writeString(written, text);
    move(written, target);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the disk can't rename files atomically", e);
    }
  }
}
