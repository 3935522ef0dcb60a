package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import facet.query.around.Overlap;
import facet.workbench.kit.Formats;
import java.util.Locale;

/// Two segments as one bar: only this, both, only the other, to scale and in figures.
final class PairPart extends Div {
  private static final long serialVersionUID = 1L;

  PairPart(Overlap.Pair pair, String other, Formats formats) {
    addClassName("pair-part");
    getElement().setAttribute("data-testid", "pair");
    long onlyThis = pair.ofOne() - pair.shared();
    long onlyOther = pair.ofOther() - pair.shared();
    var bar = new Div(part("one", onlyThis), part("both", pair.shared()), part("other", onlyOther));
    bar.addClassName("tri");
    bar.getElement().setAttribute("aria-hidden", "true");
    var keys =
        new Div(
            key("one", formats.count(onlyThis), getTranslation("insight.overlap.only-this")),
            key("both", formats.count(pair.shared()), getTranslation("insight.overlap.both")),
            key(
                "other",
                formats.count(onlyOther),
                getTranslation("insight.overlap.only-other", other)));
    keys.addClassNames("tri-keys", "t12");
    var says =
        new Paragraph(
            getTranslation(
                "insight.overlap.within",
                formats.percent(pair.oneWithinOther()),
                other,
                formats.percent(pair.otherWithinOne()),
                formats.decimal(pair.jaccard(), 2)));
    says.addClassNames("t12", "s2");
    add(bar, keys, says);
  }

  private static Span part(String kind, long members) {
    var part = new Span();
    part.addClassName(kind);
    part.getStyle().set("flex-grow", Long.toString(members));
    part.setVisible(members > 0);
    return part;
  }

  private static Div key(String kind, String members, String words) {
    var number = new Span(members);
    number.addClassNames("m", "n");
    var name = new Span(words);
    name.addClassNames("s2", "cut");
    name.getElement().setAttribute("title", words);
    var key = new Div(number, name);
    key.addClassNames("tri-key", kind.toLowerCase(Locale.ROOT));
    return key;
  }
}
