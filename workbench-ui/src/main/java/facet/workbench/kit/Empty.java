package facet.workbench.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/// Where there is nothing yet: why, and the one thing to do about it.
public class Empty extends Div {
  private static final long serialVersionUID = 1L;

  public Empty(String why) {
    addClassName("empty");
    add(new Paragraph(why));
  }

  public Empty(String why, Action next) {
    this(why);
    add(next);
  }
}
