package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.ContextMenuPosition;

/// A menu below its button, opened by pressing it; its end stands under the end of the button.
public class Menu extends ContextMenu {
  private static final long serialVersionUID = 1L;

  public Menu(Component button) {
    super(button);
    setOpenOnClick(true);
    setPosition(ContextMenuPosition.BOTTOM_END);
  }

  /// Below the start of a button that stands at the left.
  public Menu fromStart() {
    setPosition(ContextMenuPosition.BOTTOM_START);
    return this;
  }
}
