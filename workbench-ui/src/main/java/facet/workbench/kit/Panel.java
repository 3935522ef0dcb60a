package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// A part of a page on its own ground, with a title; panels are never put into panels.
public class Panel extends Section {
  private static final long serialVersionUID = 1L;

  private final Span finding = new Span();
  private final Div tools = new Div();
  private final Div content = new Div();

  public Panel(String title) {
    addClassName("panel");
    finding.addClassNames("grow", "cut", "s2", "t12");
    tools.addClassName("row");
    content.addClassName("panel-body");
    add(new Header(new H2(title), finding, tools), content);
  }

  /// The answer in a few words, behind the title.
  public Panel finding(String words) {
    finding.setText(words);
    return this;
  }

  public Panel tools(Component... parts) {
    tools.removeAll();
    tools.add(parts);
    return this;
  }

  public Panel content(Component... parts) {
    content.removeAll();
    content.add(parts);
    return this;
  }

  /// Lets the content reach the edges, as a table wants.
  public Panel flush() {
    content.addClassName("flush");
    return this;
  }
}
