package facet.workbench.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// One or two sentences on a tinted ground: something to know, to watch, or that went wrong.
public class Note extends Div {
  private static final long serialVersionUID = 1L;

  private Note(String kind, Icon icon, String words) {
    addClassNames("note", kind);
    add(icon.draw(), new Span(words));
  }

  public static Note info(String words) {
    return new Note("info", Icon.INFO, words);
  }

  public static Note warn(String words) {
    return new Note("warn", Icon.WARN, words);
  }

  /// Something that went wrong; read out at once by a screen reader.
  public static Note bad(String words) {
    Note made = new Note("bad", Icon.WARN, words);
    made.getElement().setAttribute("role", "alert");
    return made;
  }
}
