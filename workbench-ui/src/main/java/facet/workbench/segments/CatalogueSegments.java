package facet.workbench.segments;

import facet.datasets.condition.Segment;
import facet.datasets.condition.SegmentJson;
import facet.query.binding.Catalog;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.data.OpenDatasets;
import java.util.Optional;
import java.util.OptionalInt;

/// Saved segments as conditions name them: those of the catalogue, of the same dataset.
public record CatalogueSegments(SegmentCatalogue catalogue) implements OpenDatasets.SavedSegments {

  @Override
  public Catalog.Segments of(String dataset) {
    return (id, version) ->
        version(dataset, id, version)
            .flatMap(found -> read(found.segmentId(), found.version(), found.document()));
  }

  /// A version, by default the latest; empty when it is not there, or of another dataset.
  public Optional<SegmentVersion> version(String dataset, String id, OptionalInt version) {
    return catalogue
        .find(id)
        .filter(saved -> saved.dataset().equals(dataset))
        .flatMap(saved -> catalogue.version(id, version.orElse(saved.currentVersion())));
  }

  /// A document that can't be read is as good as not there: whoever asks is told which it is.
  public static Optional<Catalog.SavedSegment> read(String id, int version, String document) {
    return SegmentJson.read(document)
        .found()
        .map(Segment::where)
        .map(where -> new Catalog.SavedSegment(id, version, where));
  }
}
