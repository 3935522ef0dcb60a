package facet.workbench.marketing;

import facet.workbench.catalogue.SavedSegment;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.Run;
import java.time.OffsetDateTime;
import java.util.List;

/// A segment of which at least one destination holds members.
///
/// @param deliveries one a publication, the one sent last first; never empty
public record PublishedSegment(SavedSegment saved, List<Delivery> deliveries) {

  public PublishedSegment {
    deliveries = List.copyOf(deliveries);
    if (deliveries.isEmpty()) {
      throw new IllegalArgumentException(saved.id() + " is not published");
    }
  }

  /// What a destination holds of it.
  ///
  /// @param destination its name
  /// @param run the last one that was sent to its end
  /// @param members how many the destination is known to hold
  public record Delivery(Publication publication, String destination, Run run, long members) {

    public OffsetDateTime sentAt() {
      return run.times().finished().orElse(run.times().planned());
    }
  }

  public String id() {
    return saved.id();
  }

  /// The delivery that is meant when none is named.
  public Delivery latest() {
    return deliveries.getFirst();
  }

  /// What was sent is not the latest version of the segment.
  public boolean hasNewerVersion() {
    return latest().run().origin().segmentVersion() < saved.currentVersion();
  }
}
