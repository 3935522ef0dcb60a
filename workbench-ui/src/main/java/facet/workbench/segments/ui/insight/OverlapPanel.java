package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.query.around.Overlap;
import facet.query.logic.SavedSegments;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Note;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.Shared;
import facet.workbench.segments.palette.Palette;
import java.util.List;
import java.util.Optional;

/// What the segment shares with the saved ones: each by itself, one of them in full, and who is in
/// exactly which.
final class OverlapPanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 8;

  private final transient Desk desk;
  private final Asking<Shared> asking;
  private String chosen = "";

  OverlapPanel(Desk desk) {
    this.desk = desk;
    asking = new Asking<>(Skeleton.lines(LINES), () -> shared(desk.acts().saved()), this::draw);
    getElement().setAttribute("data-testid", "overlap");
    add(new Heading(getTranslation("insight.overlap")), asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  private static Asking.Work<Shared> shared(String saved) {
    return subject -> Shared.of(subject, saved);
  }

  private Component draw(Shared shared) {
    if (shared.pairs().isEmpty()) {
      return new Empty(getTranslation("insight.overlap.none"));
    }
    var pair = new Div();
    var list = new Div();
    list.addClassName("pairs");
    list.getElement().setAttribute("role", "radiogroup");
    list.getElement().setAttribute("aria-label", getTranslation("insight.overlap"));
    list.add(head("segment"), head("shared"), head("of-this"), head("jaccard"));
    shared.pairs().forEach(one -> list.add(line(one, list, pair)));
    var open = shown(shared);
    pair.add(new PairPart(open, name(open.other()), desk.terms().formats()));
    mark(list, open.other());
    var all = new Div(pair, list);
    all.addClassName("stack");
    if (open.jaccard() >= SavedSegments.NEAR) {
      all.addComponentAsFirst(
          Note.warn(getTranslation("insight.overlap.twin", name(open.other()))));
    }
    all.add(sets(shared));
    if (shared.broken() > 0) {
      all.add(Note.info(getTranslation("insight.overlap.broken", shared.broken())));
    }
    return all;
  }

  private Overlap.Pair shown(Shared shared) {
    return shared.pairs().stream()
        .filter(pair -> pair.other().equals(chosen))
        .findFirst()
        .orElseGet(() -> shared.pairs().getFirst());
  }

  private Span head(String key) {
    var head = new Span(getTranslation("insight.overlap." + key));
    head.addClassNames("t12", "s3", key.equals("segment") ? "cut" : "num");
    return head;
  }

  private Component line(Overlap.Pair pair, Div list, Div shown) {
    var formats = desk.terms().formats();
    var name = new Span(name(pair.other()));
    name.addClassName("cut");
    var line = new NativeButton();
    line.add(
        name,
        number(formats.count(pair.shared())),
        number(formats.percent(pair.oneWithinOther())),
        number(formats.decimal(pair.jaccard(), 2)));
    line.addClassNames("pair-line", "t12");
    line.getElement()
        .setAttribute("type", "button")
        .setAttribute("role", "radio")
        .setAttribute("title", name.getText())
        .setAttribute("data-segment", pair.other());
    line.addClickListener(_ -> {
      chosen = pair.other();
      shown.removeAll();
      shown.add(new PairPart(pair, name(pair.other()), formats));
      mark(list, chosen);
    });
    return line;
  }

  private static void mark(Div list, String chosen) {
    list.getChildren()
        .filter(NativeButton.class::isInstance)
        .forEach(line -> {
          var own = chosen.equals(line.getElement().getAttribute("data-segment"));
          line.getElement().setAttribute("aria-checked", String.valueOf(own));
        });
  }

  private static Span number(String text) {
    var number = new Span(text);
    number.addClassName("num");
    return number;
  }

  private Component sets(Shared shared) {
    var title = new H2(getTranslation("insight.overlap.sets"));
    var names = shared.compared().stream().map(this::name).toList();
    var part = new Div(title, new UpSetPart(shared, names, desk.terms().formats()));
    if (shared.pairs().size() > Shared.SETS) {
      var limited =
          new Paragraph(
              getTranslation("insight.overlap.limited", Shared.SETS, shared.pairs().size()));
      limited.addClassNames("t12", "s3");
      part.add(limited);
    }
    return part;
  }

  private String name(String id) {
    if (id.equals(Shared.DRAFT)) {
      return getTranslation("insight.overlap.this");
    }
    return desk.workspace().vocabulary().segments().stream()
        .filter(named -> named.id().equals(id))
        .findFirst()
        .map(Palette.Named::labels)
        .map(labels -> labels.in(desk.terms().locale()))
        .or(() -> Optional.of(id))
        .get();
  }
}
