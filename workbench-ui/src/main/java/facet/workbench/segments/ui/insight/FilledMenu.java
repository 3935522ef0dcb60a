package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import facet.workbench.kit.Menu;
import java.util.function.Consumer;
import tools.jackson.databind.node.ObjectNode;

/// A menu below a button, filled anew each time it opens: what there is to choose changes while the
/// page is open.
final class FilledMenu extends Menu {
  private static final long serialVersionUID = 1L;

  private final transient Consumer<ContextMenu> fill;

  FilledMenu(Component button, Consumer<ContextMenu> fill) {
    super(button);
    this.fill = fill;
  }

  @Override
  protected boolean onBeforeOpenMenu(ObjectNode event) {
    removeAll();
    fill.accept(this);
    return super.onBeforeOpenMenu(event);
  }
}
