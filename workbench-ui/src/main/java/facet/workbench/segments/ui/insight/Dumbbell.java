package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.workbench.segments.insight.Trait;
import java.util.Locale;

/// A trait as two dots on a line: hollow the others, full this segment. Shares and amounts stand on
/// a scale from zero; dates and what may be negative by the size of the effect.
final class Dumbbell extends Span {
  private static final long serialVersionUID = 1L;
  private static final double WIDTH = 92;
  private static final double MARGIN = 4;
  private static final double MOST_EFFECT = 2;

  Dumbbell(Trait trait) {
    addClassName("dumb");
    getElement().setAttribute("aria-hidden", "true");
    double here;
    double elsewhere;
    switch (trait.sides()) {
      case Trait.Shares(var _, var own, var other, var _) -> {
        here = own / Math.max(own, other);
        elsewhere = other / Math.max(own, other);
      }
      case Trait.Means means when means.hasTimes() -> {
        double most = Math.max(means.here(), means.elsewhere());
        here = means.here() / most;
        elsewhere = means.elsewhere() / most;
      }
      case Trait.Means _ -> {
        elsewhere = 0.5;
        here = 0.5 + Math.clamp(trait.effect() / MOST_EFFECT, -1, 1) / 2;
      }
    }
    place("--a", elsewhere);
    place("--b", here);
    var between = new Element("i");
    between.getStyle().set("left", percent(Math.min(here, elsewhere)));
    between
        .getStyle()
        .set("width", String.format(Locale.ROOT, "%.1f%%", WIDTH * Math.abs(here - elsewhere)));
    getElement().appendChild(between);
  }

  private void place(String property, double share) {
    getStyle().set(property, String.format(Locale.ROOT, "%.1f", MARGIN + WIDTH * share));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f%%", MARGIN + WIDTH * share);
  }
}
