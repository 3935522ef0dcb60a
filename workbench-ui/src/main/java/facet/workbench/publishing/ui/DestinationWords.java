package facet.workbench.publishing.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.publishing.DestinationSettings;

/// A destination's kind and place in words.
final class DestinationWords {
  private DestinationWords() {}

  static String kind(Component speaker, DestinationSettings settings) {
    return switch (settings) {
      case DestinationSettings.Table _ -> speaker.getTranslation("publishing.kind.table");
      case DestinationSettings.Folder _ -> speaker.getTranslation("publishing.kind.folder");
    };
  }

  static String place(DestinationSettings settings) {
    return switch (settings) {
      case DestinationSettings.Table(var table) -> table.url() + " · " + table.table();
      case DestinationSettings.Folder(var folder) -> folder.folder().toString();
    };
  }
}
