package facet.workbench.segments.ui.list;

import facet.workbench.app.NavEntry;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Puts the catalogue on the rail.
@Configuration
class ListPages {
  private static final int ORDER = 10;

  @Bean
  NavEntry segmentsEntry() {
    return new NavEntry(
        "segments.title", Icon.SEGMENTS, CatalogueView.class, Permission.SEE_SEGMENTS, ORDER);
  }
}
