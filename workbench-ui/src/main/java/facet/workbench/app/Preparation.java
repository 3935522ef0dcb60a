package facet.workbench.app;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/// Something that no page makes sense without, such as the first data.
@FunctionalInterface
public interface Preparation {

  /// What to show in place of every page as long as it is under way; it shows the page again when
  /// it is over. Empty when there is nothing to wait for.
  Optional<Component> underWay();
}
