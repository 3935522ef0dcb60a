package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;

/// A view of the workbench: the page head on top, the rest below it.
public abstract class Page extends Div implements HasDynamicTitle {
  private static final long serialVersionUID = 1L;

  private final PageHead head;

  /// @param title what stands in the head and in the browser's tab, already translated
  protected Page(String title) {
    addClassName("page");
    head = new PageHead(title);
    add(head);
  }

  protected final PageHead head() {
    return head;
  }

  /// Adds the usual body: scrolls, with the page margin and a gap of 12 between its parts.
  protected final Div body(Component... parts) {
    Div body = new Div(parts);
    body.addClassName("body");
    add(body);
    return body;
  }

  protected final Formats formats() {
    return Formats.of(this);
  }

  @Override
  public String getPageTitle() {
    return head.title() + " · Facet";
  }
}
