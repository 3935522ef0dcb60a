package facet.workbench.publishing;

import facet.workbench.catalogue.SegmentCatalogue;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import facet.workbench.secrets.SecretBox;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// Publishing as the running application has it.
@Configuration
@EnableScheduling
class PublishingConfiguration {

  @Bean
  Publishing publishing(DataSource database, FacetHome home, Clock clock) {
    SecretBox secrets =
        SecretBox.withKeyFile(home.folder().resolve("state").resolve("secrets.key"));
    return Publishing.over(
        database, secrets, clock, ManagementFactory.getRuntimeMXBean().getName());
  }

  @Bean
  PublishSegment publishSegment(Publishing publishing) {
    return publishing.publishSegment();
  }

  @Bean
  PublicationLedger publicationLedger(Publishing publishing) {
    return publishing.ledger();
  }

  @Bean
  Publications publications(Publishing publishing) {
    return publishing.publications();
  }

  @Bean
  Destinations destinations(Publishing publishing) {
    return publishing.destinations();
  }

  @Bean
  PublishLatest publishLatest(
      Publishing publishing, SegmentCatalogue catalogue, OpenDatasets datasets) {
    return new PublishLatest(publishing, catalogue, datasets);
  }
}
