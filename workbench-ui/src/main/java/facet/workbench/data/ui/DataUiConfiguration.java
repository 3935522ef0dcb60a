package facet.workbench.data.ui;

import facet.workbench.app.NavEntry;
import facet.workbench.app.Preparation;
import facet.workbench.app.TopBarPart;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.FirstSample;
import facet.workbench.data.OpenDatasets;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the data feature gives the frame around every page.
@Configuration
class DataUiConfiguration {

  @Bean
  TopBarPart datasetBar(ObjectProvider<ChosenDataset> chosen, OpenDatasets datasets) {
    return new TopBarPart(10, () -> new DatasetBar(chosen.getObject(), datasets));
  }

  @Bean
  Preparation samplePreparation(FirstSample sample) {
    return () ->
        sample.percent().isPresent() ? Optional.of(new SampleProgress(sample)) : Optional.empty();
  }

  @Bean
  NavEntry dataEntry() {
    return new NavEntry("data.rail", Icon.DATA, DataView.class, Permission.SEE_DATA, 60);
  }
}
