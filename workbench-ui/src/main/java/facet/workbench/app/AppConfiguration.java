package facet.workbench.app;

import facet.workbench.home.FacetHome;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the whole application shares.
@Configuration
class AppConfiguration {

  /// The only clock; tests put another in its place.
  @Bean
  Clock clock() {
    return Clock.systemDefaultZone();
  }

  /// The folder everything is kept in, as the configuration says it.
  @Bean
  FacetHome facetHome(@Value("${facet.home}") Path folder) {
    return new FacetHome(folder);
  }
}
