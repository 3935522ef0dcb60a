package facet.workbench.segments;

import facet.workbench.catalogue.SegmentCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives datasets the saved segments.
@Configuration
class SegmentsConfiguration {

  @Bean
  CatalogueSegments savedSegments(SegmentCatalogue catalogue) {
    return new CatalogueSegments(catalogue);
  }
}
