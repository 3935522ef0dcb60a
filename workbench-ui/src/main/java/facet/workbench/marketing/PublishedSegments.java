package facet.workbench.marketing;

import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.catalogue.StatusChange;
import facet.workbench.data.OpenDatasets;
import facet.workbench.marketing.PublishedSegment.Delivery;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.Publishing;
import facet.workbench.publishing.Run;
import facet.workbench.publishing.SavedDestination;
import facet.workbench.publishing.Waterfall;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Finds published segments and pages through their members.
@Component
public class PublishedSegments {
  private final OpenDatasets datasets;
  private final SegmentCatalogue catalogue;
  private final Publishing publishing;

  PublishedSegments(OpenDatasets datasets, SegmentCatalogue catalogue, Publishing publishing) {
    this.datasets = datasets;
    this.catalogue = catalogue;
    this.publishing = publishing;
  }

  /// Of one dataset, or of all when none is named; the one sent last first.
  public List<PublishedSegment> list(Optional<String> dataset) {
    var publications =
        dataset
            .map(Stream::of)
            .orElseGet(() -> datasets.ids().stream())
            .flatMap(id -> publishing.publications().list(id).stream())
            .collect(Collectors.groupingBy(publication -> publication.target().segmentId()));
    return publications.entrySet().stream()
        .flatMap(entry -> published(entry.getKey(), entry.getValue()).stream())
        .sorted(
            Comparator.comparing((PublishedSegment segment) -> segment.latest().sentAt())
                .reversed()
                .thenComparing(PublishedSegment::id))
        .toList();
  }

  public Optional<PublishedSegment> find(String segmentId) {
    return published(segmentId, publishing.publications().ofSegment(segmentId));
  }

  /// Whether there is a dataset of this name.
  public boolean knows(String dataset) {
    return datasets.ids().contains(dataset);
  }

  /// Members as delivered, by ascending key, after one; from the first when it is empty.
  public List<String> members(Delivery delivery, String after, int limit) {
    return publishing.ledger().deliveredMembers(delivery.publication().id(), after, limit);
  }

  /// The definition as it was sent, as JSON.
  public Optional<String> document(PublishedSegment segment) {
    return catalogue
        .version(segment.id(), segment.latest().run().origin().segmentVersion())
        .map(SegmentVersion::document);
  }

  /// Who approved the version that was sent.
  public Optional<StatusChange> approval(PublishedSegment segment) {
    return catalogue.approval(segment.id(), segment.latest().run().origin().segmentVersion());
  }

  /// How the members of a delivery's last run came about.
  public Waterfall waterfall(Delivery delivery) {
    return publishing.ledger().waterfall(delivery.run().id());
  }

  /// Names the state of a delivery: the number changes as soon as another run sends.
  public long runNumber(Delivery delivery) {
    return publishing
        .ledger()
        .latest(delivery.publication().id())
        .filter(PublishedSegments::hasSent)
        .orElse(delivery.run())
        .number();
  }

  private static boolean hasSent(Run run) {
    return switch (run.state()) {
      case PLANNED, AWAITING_APPROVAL, FAILED -> false;
      case SENDING, VERIFYING, PAUSED, SUPERSEDED, DONE, DONE_WITH_REJECTS -> true;
    };
  }

  private Optional<PublishedSegment> published(String segmentId, List<Publication> publications) {
    var deliveries =
        publications.stream()
            .flatMap(publication -> delivery(publication).stream())
            .sorted(
                Comparator.comparing(Delivery::sentAt)
                    .reversed()
                    .thenComparing(delivery -> delivery.publication().id()))
            .toList();
    return deliveries.isEmpty()
        ? Optional.empty()
        : catalogue.find(segmentId).map(saved -> new PublishedSegment(saved, deliveries));
  }

  private Optional<Delivery> delivery(Publication publication) {
    long members = publishing.ledger().delivered(publication.id());
    if (members == 0) {
      return Optional.empty();
    }
    var destination = publication.target().destinationId();
    var name =
        publishing.destinations().find(destination).map(SavedDestination::name).orElse(destination);
    return publishing
        .ledger()
        .latestFinished(publication.id())
        .map(run -> new Delivery(publication, name, run, members));
  }
}
