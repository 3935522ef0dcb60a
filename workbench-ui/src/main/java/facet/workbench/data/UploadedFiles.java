package facet.workbench.data;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.home.FacetHome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Files that somebody put into the browser for one import, in a folder of their own.
public final class UploadedFiles {
  private final Path folder;
  private final List<String> names = new ArrayList<>();

  private UploadedFiles(Path folder) {
    this.folder = folder;
  }

  /// @throws FacetException `UNAVAILABLE` when the folder can't be made
  public static UploadedFiles in(FacetHome home) {
    try {
      var uploads = home.folder().resolve("uploads");
      Files.createDirectories(uploads);
      return new UploadedFiles(Files.createTempDirectory(uploads, "import"));
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, "Uploads can't be kept: " + e.getMessage() + ".", e);
    }
  }

  /// Keeps a file under the last part of its name; a later one of the same name replaces it.
  public synchronized void keep(String name, InputStream content) throws IOException {
    var plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    if (plain.isBlank() || plain.startsWith(".")) {
      throw new IOException("'" + name + "' can't be a file's name");
    }
    Files.copy(content, folder.resolve(plain), StandardCopyOption.REPLACE_EXISTING);
    names.remove(plain);
    names.add(plain);
  }

  public synchronized List<String> names() {
    return List.copyOf(names);
  }

  public Path folder() {
    return folder;
  }

  /// The model file among them: the first that ends in `.yaml` or `.yml`.
  public synchronized Optional<Path> model() {
    return names.stream()
        .filter(name -> name.endsWith(".yaml") || name.endsWith(".yml"))
        .findFirst()
        .map(folder::resolve);
  }

  /// Puts a model's text beside the files, for data that came without one.
  public Path addModel(String name, String text) {
    var file = folder.resolve(name);
    try {
      Files.writeString(file, text);
      return file;
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, file + " can't be written: " + e.getMessage() + ".", e);
    }
  }
}
