package facet.workbench.segments;

import facet.workbench.catalogue.Catalogue;
import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.Everybody;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives datasets the saved segments.
@Configuration
class SegmentsConfiguration {

  @Bean
  CatalogueSegments savedSegments(SegmentCatalogue catalogue) {
    return new CatalogueSegments(catalogue);
  }

  @Bean
  CountSegments countSegments(Catalogue catalogue, Everybody everybody) {
    return new CountSegments(catalogue, everybody);
  }
}
