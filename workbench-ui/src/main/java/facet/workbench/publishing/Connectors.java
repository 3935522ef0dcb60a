package facet.workbench.publishing;

import facet.datasets.crm.Destination;
import facet.datasets.crm.file.FolderDestination;
import facet.datasets.crm.jdbc.TableDestination;

/// Makes a connector from settings; tests put a faulty one in its place.
@FunctionalInterface
interface Connectors {

  Destination connect(DestinationSettings settings, String secret);

  static Destination real(DestinationSettings settings, String secret) {
    return switch (settings) {
      case DestinationSettings.Table(var table) -> new TableDestination(table, secret);
      case DestinationSettings.Folder(var folder) -> new FolderDestination(folder);
    };
  }
}
