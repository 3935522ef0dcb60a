package facet.workbench.dashboards.ui;

import facet.workbench.app.NavEntry;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The dashboards' entry in the rail.
@Configuration
class DashboardsUiConfiguration {

  @Bean
  NavEntry dashboardsEntry() {
    return new NavEntry(
        "dashboards.rail", Icon.PYRAMID, PyramidView.class, Permission.SEE_DASHBOARDS, 20);
  }
}
