package facet.workbench.journeys;

import facet.datasets.crm.file.FolderSettings;
import facet.models.registry.ModelCard;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.catalogue.SaveSegment;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.data.OpenDatasets;
import facet.workbench.modelling.JobQueue;
import facet.workbench.modelling.RunRequest;
import facet.workbench.publishing.Brakes;
import facet.workbench.publishing.DestinationSettings;
import facet.workbench.publishing.FieldMapping;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.PublishLatest;
import facet.workbench.publishing.PublishRequest;
import facet.workbench.publishing.Publishing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.context.ApplicationContext;

/// What a club has after some weeks of work: segments of every status, one of them in two versions
/// and sent, and a model of each kind asked for. Made once.
final class ClubAtWork {
  private static final String DATASET = "jewellery";

  private final ApplicationContext application;
  private final Path home;

  ClubAtWork(ApplicationContext application, Path home) {
    this.application = application;
    this.home = home;
  }

  String segment() {
    return "gold";
  }

  String publication() {
    return "gold-to-crm";
  }

  void work() throws IOException {
    var catalogue = application.getBean(SegmentCatalogue.class);
    if (catalogue.find(segment()).isPresent()) {
      return;
    }
    learn();
    catalogue.create(DATASET, saving("Gold", "\"gold\""));
    var second = catalogue.save(segment(), 1, saving("Gold", "\"carat\""));
    if (!(second instanceof SaveResult.Saved)) {
      throw new AssertionError(second.toString());
    }
    step(catalogue, segment(), SegmentStatus.APPROVED, "manager");
    catalogue.create(DATASET, saving("Silver", "\"silver\""));
    catalogue.create(DATASET, saving("Waiting", "\"gold\", \"silver\""));
    step(catalogue, "waiting", SegmentStatus.REVIEW, "analyst");
    send();
  }

  private static void step(SegmentCatalogue catalogue, String id, SegmentStatus to, String by) {
    catalogue.changeStatus(catalogue.find(id).orElseThrow(), to, by);
  }

  private void learn() {
    var asOf = application.getBean(OpenDatasets.class).require(DATASET).completeThrough();
    var jobs = application.getBean(JobQueue.class);
    for (var kind : ModelCard.Kind.values()) {
      jobs.submit(RunRequest.of(DATASET, kind, asOf, "analyst"));
    }
  }

  private void send() throws IOException {
    var publishing = application.getBean(Publishing.class);
    var folder = Files.createDirectories(home.resolve("crm"));
    var destination =
        publishing
            .destinations()
            .create(
                "CRM",
                new DestinationSettings.Folder(new FolderSettings(folder, "member_key", false)),
                Optional.empty());
    publishing
        .publications()
        .create(
            new Publication.Target("Gold to CRM", DATASET, segment(), destination),
            FieldMapping.NONE,
            Brakes.USUAL,
            "analyst");
    application
        .getBean(PublishLatest.class)
        .publish(publication(), PublishRequest.changes("analyst"));
  }

  private static SaveSegment saving(String name, String values) {
    var document =
        """
        {"format": "facet-segment/1", "dataset": "jewellery", "name": "%s", "where":
          {"kind": "attribute", "field": "member.tier", "op": "in", "values": [%s]}}\
        """
            .formatted(name, values);
    return new SaveSegment(name, "", document, "analyst");
  }
}
