package facet.workbench.rest;

import facet.workbench.catalogue.SavedSegment;
import facet.workbench.catalogue.SegmentVersion;
import facet.workbench.segments.CatalogueSegments;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Saved segments as they are defined, whether published or not.
@RestController
@RequestMapping("/api/v1/catalogue")
class CatalogueApi {
  private final CatalogueSegments segments;

  CatalogueApi(CatalogueSegments segments) {
    this.segments = segments;
  }

  /// One version of a saved segment.
  record Definition(String id, String dataset, String name, int version, JsonNode document) {
    static Definition of(SavedSegment saved, SegmentVersion version) {
      return new Definition(
          saved.id(),
          saved.dataset(),
          saved.name(),
          version.version(),
          JsonMapper.shared().readTree(version.document()));
    }
  }

  @GetMapping("/{id}")
  Definition definition(
      @PathVariable String id,
      @RequestParam Optional<String> dataset,
      @RequestParam Optional<Integer> version) {
    var wanted = version.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return segments
        .catalogue()
        .find(id)
        .flatMap(saved ->
            segments
                .version(dataset.orElse(saved.dataset()), id, wanted)
                .map(found -> Definition.of(saved, found)))
        .orElseThrow(() ->
            new ApiException(
                HttpStatus.NOT_FOUND,
                "There is no saved segment '%s'%s."
                    .formatted(id, version.map(v -> " version " + v).orElse("")),
                "path",
                "The address of a segment's page ends with its id."));
  }
}
