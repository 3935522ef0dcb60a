package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/// A field's name, and behind it what can be said of it in a few words.
final class TermTitle extends Div {
  private static final long serialVersionUID = 1L;

  TermTitle(String name, String note) {
    var words = new Span(note);
    words.addClassNames("t12", "s3", "n", "cut");
    words.getElement().setAttribute("title", note);
    addClassName("term-title");
    add(new H3(name), words);
  }
}
