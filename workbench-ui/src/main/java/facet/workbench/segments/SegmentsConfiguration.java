package facet.workbench.segments;

import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.binding.Catalog;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.data.OpenDatasets;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Saved segments as conditions name them.
@Configuration
class SegmentsConfiguration {

  @Bean
  OpenDatasets.SavedSegments savedSegments(SegmentCatalogue catalogue) {
    return _ -> (id, version) -> saved(catalogue, id, version);
  }

  private static Optional<Catalog.SavedSegment> saved(
      SegmentCatalogue catalogue, String id, OptionalInt version) {
    var found =
        version.isPresent() ? catalogue.version(id, version.getAsInt()) : catalogue.latest(id);
    return found.flatMap(SegmentsConfiguration::read);
  }

  /// A document that can't be read is as good as not there: whoever asks is told which it is.
  private static Optional<Catalog.SavedSegment> read(SegmentVersion version) {
    return SegmentJson.read(version.document())
        .found()
        .map(Segment::where)
        .map(where -> new Catalog.SavedSegment(version.segmentId(), version.version(), where));
  }
}
