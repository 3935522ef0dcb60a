package facet.workbench.publishing.ui;

import facet.workbench.app.NavEntry;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Publishing in the rail.
@Configuration
class PublishingNavigation {

  @Bean
  NavEntry publishEntry() {
    return new NavEntry(
        "publishing.rail", Icon.SEND, PublicationsView.class, Permission.SEE_PUBLICATIONS, 40);
  }
}
