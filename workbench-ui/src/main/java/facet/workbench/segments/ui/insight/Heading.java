package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;

/// A panel's title, and at its end what can be chosen.
final class Heading extends Header {
  private static final long serialVersionUID = 1L;

  Heading(String title, Component... tools) {
    add(new H2(title));
    add(tools);
  }
}
