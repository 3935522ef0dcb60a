package facet.workbench.modelling;

import facet.models.registry.ModelCard;
import facet.workbench.data.OpenDatasets;
import facet.workbench.home.FacetHome;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The models of this installation and the queue they run in.
@Configuration
class ModellingConfiguration {

  @Bean
  KeptModels keptModels(FacetHome home, OpenDatasets datasets) {
    return new KeptModels(home.folder().resolve("models"), datasets.store());
  }

  @Bean
  JobQueue modelJobs(OpenDatasets datasets, KeptModels kept, Clock clock) {
    return new JobQueue(
        Map.of(
            ModelCard.Kind.CLUSTERS,
            new RunClusters(datasets, kept, clock),
            ModelCard.Kind.CHURN,
            new RunChurn(datasets, kept, clock)),
        clock);
  }
}
