package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.workbench.kit.Formats;
import java.util.Locale;
import java.util.Optional;

/// A share in figures and as a bar. Both stay where they are while it is not known.
final class ShareBar {
  private final Span percent = new Span();
  private final Span bar = new Span();
  private final Element fill = new Element("i");

  ShareBar() {
    bar.addClassName("bar");
    bar.getElement().appendChild(fill);
  }

  Span percent() {
    return percent;
  }

  Span bar() {
    return bar;
  }

  void show(Optional<Double> part, Formats formats) {
    percent.setText(part.map(formats::percent).orElse(Formats.MISSING));
    fill.getStyle().set("width", String.format(Locale.ROOT, "%.2f%%", 100 * part.orElse(0.0)));
  }
}
