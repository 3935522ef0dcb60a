package facet.workbench.app;

import com.vaadin.flow.component.Component;

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
}
