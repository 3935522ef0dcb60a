package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/// The line under the top bar: where we are, its name and status, and what can be done with it.
public class PageHead extends Header {
  private static final long serialVersionUID = 1L;

  private final H1 title = new H1();
  private final Span beside = new Span();
  private final Div actions = new Div();

  PageHead(String words) {
    addClassName("head");
    title.setText(words);
    beside.addClassName("row");
    actions.addClassName("end");
    add(title, beside, actions);
  }

  public void setTitle(String words) {
    title.setText(words);
  }

  String title() {
    return title.getText();
  }

  /// Puts the page above this one before the title.
  public PageHead crumb(String words, Class<? extends Component> view) {
    Span crumb = new Span(new RouterLink(words, view));
    crumb.addClassName("crumb");
    Span next = Icon.RIGHT.draw();
    next.addClassName("s3");
    addComponentAtIndex(0, crumb);
    addComponentAtIndex(1, next);
    return this;
  }

  /// Replaces what stands beside the title: a status chip, a version, a short fact.
  public PageHead beside(Component... parts) {
    beside.removeAll();
    beside.add(parts);
    return this;
  }

  /// Replaces the buttons at the right end; at most one of them is primary, and it stands last.
  public PageHead actions(Component... parts) {
    actions.removeAll();
    actions.add(parts);
    return this;
  }
}
