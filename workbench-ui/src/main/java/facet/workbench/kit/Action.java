package facet.workbench.kit;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/// A button: a verb on it, and one call when pressed. At most one `primary` a page.
public class Action extends NativeButton {
  private static final long serialVersionUID = 1L;

  private Action(Runnable onPress, String... classes) {
    addClassName("btn");
    addClassNames(classes);
    getElement().setAttribute("type", "button");
    addClickListener(click -> onPress.run());
  }

  public static Action primary(String words, Runnable onPress) {
    return new Action(onPress, "primary").words(words);
  }

  public static Action plain(String words, Runnable onPress) {
    return new Action(onPress).words(words);
  }

  public static Action quiet(String words, Runnable onPress) {
    return new Action(onPress, "quiet").words(words);
  }

  /// A button of one icon; the words are its tooltip and its name for a screen reader.
  public static Action icon(Icon icon, String words, Runnable onPress) {
    Action made = new Action(onPress, "quiet", "icon", "s");
    made.add(icon.draw());
    made.getElement().setAttribute("title", words);
    made.getElement().setAttribute("aria-label", words);
    return made;
  }

  /// Puts an icon before the words; a narrow window may show it alone, with the words as its
  /// tooltip.
  public Action with(Icon icon) {
    addComponentAsFirst(icon.draw());
    if (hasClassName("quiet")) {
      getElement().setAttribute("title", getElement().getTextRecursively());
    }
    return this;
  }

  /// Makes it 26 px high, for panels and rows.
  public Action small() {
    addClassName("s");
    return this;
  }

  private Action words(String words) {
    add(new Span(words));
    return this;
  }
}
