package facet.workbench.marketing.ui;

import facet.workbench.app.NavEntry;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The page's place in the rail.
@Configuration
class MarketingNavigation {

  @Bean
  NavEntry marketingEntry() {
    return new NavEntry(
        "marketing.rail", Icon.TICKET, MarketingView.class, Permission.SEE_PUBLISHED_SEGMENTS, 70);
  }
}
