package facet.workbench.marketing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.publishing.Deduction;
import facet.workbench.publishing.Waterfall;
import java.util.Locale;

/// From the members that matched, step by step, to those that were delivered.
class WaterfallBars extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Waterfall waterfall;

  WaterfallBars(Waterfall waterfall, long delivered) {
    this.waterfall = waterfall;
    addClassName("falls");
    long left = waterfall.matched();
    add(bar("marketing.matched", "matched", 0, left, 1));
    for (Deduction step : waterfall.deductions()) {
      left -= step.members();
      add(bar("publishing.deduction." + step.name(), "taken", left, step.members(), -1));
    }
    if (left > delivered) {
      add(bar("marketing.refused", "taken", delivered, left - delivered, -1));
    }
    add(bar("marketing.delivered", "yours", 0, delivered, 1));
  }

  private Div bar(String words, String style, long from, long members, int sign) {
    var name = new Span(getTranslation(words));
    name.addClassName("cut");
    var fill = new Div();
    fill.getStyle().set("left", percent(from)).set("width", percent(members));
    var track = new Div(fill);
    track.addClassName("track");
    var formats = Formats.of(this);
    var number = new Span(sign > 0 ? formats.count(members) : formats.change(-members));
    number.addClassName("num");
    var row = new Div(name, track, number);
    row.addClassNames("fall-row", style);
    return row;
  }

  private String percent(long members) {
    return String.format(Locale.ROOT, "%.2f%%", 100.0 * members / Math.max(1, waterfall.matched()));
  }
}
