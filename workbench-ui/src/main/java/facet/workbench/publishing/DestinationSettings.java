package facet.workbench.publishing;

import facet.datasets.crm.file.FolderSettings;
import facet.datasets.crm.jdbc.TableSettings;

/// How a destination is reached, by kind; passwords are kept apart.
public sealed interface DestinationSettings {

  /// A table of a PostgreSQL database; needs a password.
  record Table(TableSettings table) implements DestinationSettings {}

  /// A folder that CSV files are dropped into.
  record Folder(FolderSettings folder) implements DestinationSettings {}
}
