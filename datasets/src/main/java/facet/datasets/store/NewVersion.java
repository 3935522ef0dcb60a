package facet.datasets.store;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A data version being written. Until {@link #publish} nobody sees it; closing without publishing,
/// or being killed, leaves everything as it was.
public final class NewVersion implements AutoCloseable {
  private final VersionFiles files;
  private final FileChannel channel;
  private final int number;
  private final Path staging;

  private NewVersion(VersionFiles files, FileChannel channel, int number, Path staging) {
    this.files = files;
    this.channel = channel;
    this.number = number;
    this.staging = staging;
  }

  static NewVersion begin(VersionFiles files) {
    try {
      Files.createDirectories(files.folder());
      var channel =
          FileChannel.open(
              files.folder().resolve("import.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new FacetException(
            ErrorCode.CONFLICT,
            "Another import of '" + files.dataset() + "' is running. Wait for it, or cancel it.");
      }
      var staging = files.folder().resolve("staging");
      delete(staging);
      Files.createDirectories(staging);
      return new NewVersion(
          files, channel, files.numbers().stream().reduce(0, Math::max) + 1, staging);
    } catch (IOException e) {
      throw MemberStore.unreadable(files.folder(), e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  public int number() {
    return number;
  }

  /// The version that was in use when this one was begun: ordinals given there stay.
  public Optional<DataVersion> previous() {
    return files.current().map(files::read);
  }

  /// The DuckDB file to write; must be closed before {@link #publish}.
  public Path file() {
    return staging.resolve("version.duckdb");
  }

  /// A folder for what is needed only while writing.
  public Path staging() {
    return staging;
  }

  /// Makes this the version in use.
  public DataVersion publish(VersionFacts facts) {
    files.adopt(number, file(), facts);
    var version = files.read(number);
    files.point(number);
    return version;
  }

  @Override
  public void close() {
    try {
      delete(staging);
      channel.close();
    } catch (IOException e) {
      throw MemberStore.unreadable(staging, e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> paths = Files.walk(folder)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
