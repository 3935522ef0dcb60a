package facet.workbench.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;

/// Things on one page that wait for somebody who may be on any other: a feature makes it a bean,
/// and their number stands at the page's entry of the rail.
public interface Attention {
  /// The page they are on.
  Class<? extends Component> view();

  /// How many there are for the current user. It is asked at every step from page to page, so it
  /// must be quick.
  int waiting();

  /// Key of the words that say what they are, of their number `{0}`.
  String wordsKey();

  /// Tells the rail that there may be more or fewer now, or that they may have been seen.
  static void changed(UI ui) {
    ComponentUtil.fireEvent(ui, new Changed(ui));
  }

  /// What waits may be other than it was.
  final class Changed extends ComponentEvent<UI> {
    private static final long serialVersionUID = 1L;

    Changed(UI ui) {
      super(ui, false);
    }
  }
}
