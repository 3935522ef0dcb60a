package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.Subject;
import facet.workbench.segments.insight.Trait;
import facet.workbench.segments.insight.Traits;
import java.util.List;
import java.util.Optional;

/// What makes the segment different from everyone else or from another segment; a line clicked goes
/// into the draft as a condition.
final class TraitsPanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 9;

  private final transient Desk desk;
  private final transient TraitWords words;
  private final Asking<Traits> asking;
  private transient Optional<String> against = Optional.empty();

  TraitsPanel(Desk desk) {
    this.desk = desk;
    this.words = new TraitWords(this, desk);
    asking = new Asking<>(Skeleton.lines(LINES), () -> traits(against), this::draw);
    addClassName("traits");
    getElement().setAttribute("data-testid", "traits");
    add(
        new Heading(getTranslation("insight.traits"), AgainstPick.of(desk, this::compareWith)),
        asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  private void compareWith(Optional<String> segment) {
    against = segment;
    asking.again();
  }

  private static Asking.Work<Traits> traits(Optional<String> against) {
    return against.isPresent()
        ? subject -> Traits.of(subject, subject.others(against))
        : Subject::traits;
  }

  private Component draw(Traits traits) {
    if (traits.telling().isEmpty() && traits.asked().isEmpty()) {
      return new Empty(words.nothing(traits));
    }
    var all = new Div(lines(traits.telling()));
    if (traits.telling().isEmpty()) {
      all.add(new Paragraph(getTranslation("insight.traits.none")));
    }
    if (!traits.asked().isEmpty()) {
      var asked =
          new NativeDetails(
              getTranslation("insight.traits.asked", traits.asked().size()), lines(traits.asked()));
      asked.addClassName("fold");
      all.add(asked);
    }
    var note = new Paragraph(getTranslation("insight.traits.note", traits.byChance()));
    note.addClassNames("t12", "s3");
    all.add(legend(), note);
    return all;
  }

  private Component legend() {
    return Legend.of(
        getTranslation(against.isPresent() ? "insight.legend.other" : "insight.legend.everyone"),
        getTranslation("insight.legend.this"));
  }

  private Component lines(List<Trait> traits) {
    var lines = new Div();
    lines.addClassName("trait-lines");
    lines.getElement().setAttribute("role", "list");
    traits.forEach(trait -> lines.add(line(trait)));
    return lines;
  }

  private Component line(Trait trait) {
    var name = new Span(words.name(trait));
    name.addClassNames("cut", "m");
    var size = new Span(words.size(trait));
    size.addClassNames("num", "m");
    var sides = new Span(words.sides(trait));
    sides.addClassNames("t12", "s2", "n", "sides");
    var line = new NativeButton();
    line.add(name, new Dumbbell(trait), size, sides);
    line.addClassName("trait");
    line.getElement()
        .setAttribute("type", "button")
        .setAttribute("data-term", trait.term())
        .setAttribute("title", words.name(trait) + "\n" + words.sure(trait));
    var adds = trait.add().filter(_ -> desk.eyes().editable());
    line.setEnabled(adds.isPresent());
    adds.ifPresent(condition -> {
      line.add(Icon.PLUS.draw());
      line.getElement()
          .setAttribute(
              "aria-label",
              String.join(
                  ". ",
                  words.name(trait),
                  words.size(trait),
                  words.sides(trait),
                  getTranslation("insight.traits.add", said(condition))))
          .setAttribute(
              "title",
              words.sure(trait) + "\n" + getTranslation("insight.traits.add", said(condition)));
      line.addClickListener(_ -> desk.acts().add(condition));
    });
    var item = new Div(line);
    item.getElement().setAttribute("role", "listitem");
    return item;
  }

  private String said(Condition condition) {
    return desk.sentences().words(Node.of(condition));
  }
}
