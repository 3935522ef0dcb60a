package facet.datasets.crm.file;

import java.nio.file.Path;

/// Where files are dropped and how they are written.
///
/// @param folder must exist; each publication gets a folder of its own inside
/// @param keyColumn heading of the member key
/// @param byteOrderMark starts each file with one, so that spreadsheets read UTF-8
public record FolderSettings(Path folder, String keyColumn, boolean byteOrderMark) {

  public FolderSettings {
    if (keyColumn.isBlank()) {
      throw new IllegalArgumentException("The key column needs a heading");
    }
  }
}
