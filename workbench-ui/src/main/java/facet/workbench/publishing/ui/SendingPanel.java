package facet.workbench.publishing.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Panel;

/// From matched to target, and what is added, updated and removed for it.
class SendingPanel extends Panel {
  private static final long serialVersionUID = 1L;

  private final Formats formats = Formats.of(this);

  SendingPanel(String title, Sending sending) {
    super(title);
    setId("sending");
    finding(getTranslation("publishing.sends.finding", sending.operations()));
    var steps = new Div();
    steps.addClassName("fall");
    steps.add(
        step(getTranslation("publishing.matched"), formats.count(sending.waterfall().matched())));
    sending
        .waterfall()
        .deductions()
        .forEach(d ->
            steps.add(
                step(
                    getTranslation("publishing.deduction." + d.name()),
                    formats.change(-d.members()))));
    steps.add(
        step(getTranslation("publishing.target"), formats.count(sending.waterfall().target())));
    var rows = new Div();
    rows.addClassName("delta-box");
    long most =
        Math.max(1, Math.max(sending.adds(), Math.max(sending.updates(), sending.removes())));
    rows.add(row(Icon.PLUS, "publishing.add", sending.adds(), most, "add"));
    rows.add(row(Icon.RETRY, "publishing.update", sending.updates(), most, "add"));
    rows.add(row(Icon.X, "publishing.remove", sending.removes(), most, "remove"));
    rows.add(row(Icon.CHECK, "publishing.unchanged", sending.unchanged(), 0, "quiet"));
    if (sending.heldBack() > 0) {
      rows.add(row(Icon.PAUSE, "publishing.held-back", sending.heldBack(), 0, "quiet"));
    }
    var both = new Div(steps, rows);
    both.addClassName("wrow");
    content(both);
  }

  private static Div step(String words, String number) {
    var name = new Span(words);
    name.addClassNames("s2", "t12");
    var value = new Span(number);
    value.addClassNames("n", "b", "v");
    return new Div(value, name);
  }

  private Div row(Icon icon, String words, long members, long most, String style) {
    var name = new Span(getTranslation(words));
    name.addClassName("cut");
    var number = new Span(formats.count(members));
    number.addClassNames("num", "m");
    var bar = new Span();
    if (most > 0) {
      bar.addClassName("bar");
      var fill = new Element("i");
      fill.getStyle().set("width", (100.0 * members / most) + "%");
      bar.getElement().appendChild(fill);
    }
    var row = new Div(icon.draw(), name, bar, number);
    row.addClassNames("drow", style);
    return row;
  }
}
