package facet.workbench.kit;

import com.vaadin.flow.component.html.Div;

/// What went wrong and where, that nothing changed, and what to do.
public class Failure extends Div {
  private static final long serialVersionUID = 1L;

  public Failure(String what, Action... next) {
    addClassName("failure");
    add(Note.bad(what));
    Div row = new Div(next);
    row.addClassName("row");
    add(row);
  }
}
