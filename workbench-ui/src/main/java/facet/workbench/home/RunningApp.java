package facet.workbench.home;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// How a command finds the workbench that runs on the same folder: `run/app.json`, readable by its
/// owner only, there from start to stop.
///
/// @param token lets a program of the same user in, until the workbench stops
public record RunningApp(long pid, String address, int port, String token) {

  /// What the workbench wrote; empty when none runs, or it can't be read.
  public static Optional<RunningApp> of(FacetHome home) {
    var file = file(home);
    if (!Files.isReadable(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonMapper.shared().readValue(Files.readString(file), RunningApp.class));
    } catch (IOException | JacksonException unreadable) {
      return Optional.empty();
    }
  }

  /// The address of something in this workbench.
  ///
  /// @param path begins with a slash; what needs it is escaped
  public URI at(String path) {
    var host = address.contains(":") ? "[" + address + "]" : address;
    return URI.create("http://%s:%d%s".formatted(host, port, path));
  }

  /// Tells commands that this workbench runs.
  public void tell(FacetHome home) throws IOException {
    var file = file(home);
    Files.createDirectories(file.getParent());
    var part = file.resolveSibling("app.json.part");
    Files.deleteIfExists(part);
    Files.createFile(part, ownerOnly(part));
    Files.writeString(
        part, JsonMapper.shared().writeValueAsString(this), StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Takes the note away, unless another workbench has written its own since.
  public void forget(FacetHome home) throws IOException {
    if (of(home).filter(this::equals).isPresent()) {
      Files.deleteIfExists(file(home));
    }
  }

  /// Without the token.
  @Override
  public String toString() {
    return "RunningApp[pid=%d, address=%s, port=%d]".formatted(pid, address, port);
  }

  private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
    var store = Files.getFileStore(file.toAbsolutePath().getParent());
    return store.supportsFileAttributeView("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static Path file(FacetHome home) {
    return home.folder().resolve("run").resolve("app.json");
  }
}
