package facet.workbench.dashboards;

import facet.workbench.data.OpenDatasets;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the dashboards' pages ask.
@Configuration
class DashboardsConfiguration {

  @Bean
  DrawPyramid drawPyramid(OpenDatasets datasets, Clock clock) {
    return new DrawPyramid(datasets, clock);
  }
}
