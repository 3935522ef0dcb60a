package facet.workbench.app;

import com.vaadin.flow.component.Component;
import facet.workbench.kit.Icon;
import facet.workbench.security.Permission;

/// One entry of the rail: a feature makes it a bean, and it shows to whoever has the permission.
///
/// @param labelKey translation key of the word under the icon
/// @param order places it: segments 10, dashboards 20, models 30, publish 40, members 50, data 60,
///   for marketing 70; from 90 on it stands at the foot of the rail
public record NavEntry(
    String labelKey, Icon icon, Class<? extends Component> view, Permission permission, int order) {
  private static final int FOOT = 90;

  boolean atFoot() {
    return order >= FOOT;
  }
}
