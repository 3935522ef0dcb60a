package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/// Hollow the others, full this segment.
final class Legend {
  private Legend() {}

  static Component of(String others, String own) {
    var legend = new Div(key("hollow", others), key("full", own));
    legend.addClassNames("dot-legend", "t12", "s2");
    return legend;
  }

  private static Span key(String kind, String words) {
    var key = new Span();
    var dot = new Element("i");
    dot.getClassList().add(kind);
    key.getElement().appendChild(dot, Element.createText(words));
    return key;
  }
}
