package facet.workbench.app;

import java.time.Clock;
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
}
