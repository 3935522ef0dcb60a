package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// What is to be known before going on, each in a line of its own between the head and the canvas:
/// a draft that was left, others who edit, a newer version.
final class Notices extends Div {
  private static final long serialVersionUID = 1L;

  /// What a line is about; there is at most one of each.
  enum About {
    DRAFT,
    OTHERS,
    NEWER
  }

  private final Map<About, Div> lines = new EnumMap<>(About.class);

  Notices() {
    addClassName("notices");
    getElement().setAttribute("role", "status");
  }

  void show(About about, String words, Action... actions) {
    clear(about);
    var line = new Div(Icon.INFO.draw(), new Span(words));
    line.addClassNames("note", "info");
    line.add(actions);
    line.getElement()
        .setAttribute("data-testid", "notice-" + about.name().toLowerCase(Locale.ROOT));
    lines.put(about, line);
    add(line);
  }

  void clear(About about) {
    var line = lines.remove(about);
    if (line != null) {
      remove(line);
    }
  }

  void clear() {
    lines.clear();
    removeAll();
  }
}
