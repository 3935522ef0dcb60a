package facet.workbench.rest;

import facet.workbench.catalogue.SegmentStatus;
import facet.workbench.marketing.PublishedSegment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published segment as programs see it.
///
/// @param version the one that was sent last
/// @param members how many of the delivery named by `publication`
record SegmentAnswer(
    String id,
    String name,
    String dataset,
    int version,
    SegmentStatus status,
    String owner,
    LocalDate asOf,
    String dataVersion,
    long members,
    OffsetDateTime sentAt,
    String publication,
    List<DeliveryAnswer> deliveries) {

  /// What one destination holds.
  record DeliveryAnswer(
      String publication,
      String name,
      String destination,
      long run,
      long members,
      OffsetDateTime sentAt) {

    static DeliveryAnswer of(PublishedSegment.Delivery delivery) {
      return new DeliveryAnswer(
          delivery.publication().id(),
          delivery.publication().target().name(),
          delivery.destination(),
          delivery.run().number(),
          delivery.members(),
          delivery.sentAt());
    }
  }

  /// Several of them.
  record Listed(List<SegmentAnswer> segments) {}

  /// One of its members.
  record Member(String member) {}

  /// A page of members.
  ///
  /// @param total of all pages
  /// @param next what to give as `after` for the page that follows; none on the last
  record Page(
      String segment,
      String publication,
      long run,
      LocalDate asOf,
      String dataVersion,
      long total,
      List<Member> members,
      @Nullable String next) {}

  static SegmentAnswer of(PublishedSegment segment) {
    var latest = segment.latest();
    var origin = latest.run().origin();
    return new SegmentAnswer(
        segment.id(),
        segment.saved().name(),
        segment.saved().dataset(),
        origin.segmentVersion(),
        segment.saved().status(),
        segment.saved().owner(),
        origin.asOf(),
        origin.dataVersion(),
        latest.members(),
        latest.sentAt(),
        latest.publication().id(),
        segment.deliveries().stream().map(DeliveryAnswer::of).toList());
  }
}
