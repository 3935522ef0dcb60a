package facet.workbench.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import facet.datasets.crm.file.FolderSettings;
import facet.workbench.publishing.DestinationSettings;
import facet.workbench.publishing.Destinations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What somebody does on the page of publications.
final class PublicationHands {
  private final Page page;

  PublicationHands(Page page) {
    this.page = page;
  }

  /// Names a folder, which need not exist, as a destination.
  static void addFolder(Destinations destinations, String name, Path folder) throws IOException {
    var settings = new FolderSettings(Files.createDirectories(folder), "member_key", true);
    destinations.create(name, new DestinationSettings.Folder(settings), Optional.empty());
  }

  /// Begins a publication on the page of publications; it is not created yet.
  void begin(String segment, String destination) {
    page.locator(".head .btn.primary").click();
    choose("#new-publication-segment", segment);
    choose("#new-publication-destination", destination);
  }

  private void choose(String field, String item) {
    page.locator(field + " input").fill(item);
    page.locator("vaadin-combo-box-item")
        .filter(new Locator.FilterOptions().setHasText(item))
        .first()
        .click();
  }
}
