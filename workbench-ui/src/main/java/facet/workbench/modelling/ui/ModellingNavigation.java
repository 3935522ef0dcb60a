package facet.workbench.modelling.ui;

import facet.workbench.app.NavEntry;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The entry in the rail.
@Configuration
class ModellingNavigation {

  @Bean
  NavEntry modelsEntry() {
    return new NavEntry("modelling.rail", Icon.MODELS, ModelsView.class, Permission.SEE_MODELS, 30);
  }
}
