package facet.workbench.catalogue;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The catalogue as the running application has it.
@Configuration
class CatalogueConfiguration {

  @Bean
  Catalogue wholeCatalogue(DataSource database, Clock clock) {
    return new Catalogue(database, clock);
  }

  @Bean
  SegmentCatalogue segmentCatalogue(Catalogue catalogue) {
    return catalogue.segments();
  }
}
