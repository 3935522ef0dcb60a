package facet.workbench.data;

import facet.datasets.store.MemberStore;
import facet.workbench.home.FacetHome;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The member store of this installation, and its datasets open for questions.
@Configuration
class DataConfiguration {

  @Bean
  MemberStore memberStore(FacetHome home) {
    return home.store();
  }

  @Bean
  OpenDatasets openDatasets(
      MemberStore store,
      ObjectProvider<OpenDatasets.SavedSegments> segments,
      ObjectProvider<OpenDatasets.AddedMetrics> metrics) {
    return new OpenDatasets(
        store,
        segments.getIfAvailable(OpenDatasets.SavedSegments::none),
        metrics.getIfAvailable(OpenDatasets.AddedMetrics::none),
        EngineElsewhere.standard());
  }

  @Bean
  Everybody everybody(OpenDatasets datasets) {
    return new Everybody(datasets);
  }

  @Bean
  SampleDataset sampleDataset(FacetHome home, Clock clock) {
    return new SampleDataset(home, clock);
  }
}
