package facet.workbench.metrics;

import facet.workbench.catalogue.Catalogue;
import facet.workbench.data.OpenDatasets;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The metrics that analysts made, as the running application has them.
@Configuration
class MetricsConfiguration {

  @Bean
  OwnMetrics ownMetrics(DataSource database, Clock clock) {
    return new OwnMetrics(database, clock);
  }

  @Bean
  ReadMetrics readMetrics(OwnMetrics metrics) {
    return new ReadMetrics(metrics::list);
  }

  @Bean
  KeepMetrics keepMetrics(OwnMetrics metrics, Catalogue catalogue, OpenDatasets datasets) {
    return new KeepMetrics(metrics, new MetricUses(catalogue.uses()), datasets);
  }
}
