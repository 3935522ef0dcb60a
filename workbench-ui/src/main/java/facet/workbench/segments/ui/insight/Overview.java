package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.insight.Course;
import facet.workbench.segments.insight.Subject;
import facet.workbench.segments.insight.Traits;
import java.util.List;
import java.util.function.Consumer;

/// What matters at a glance: the five greatest differences and the past, each leading to more.
final class Overview extends Div implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int TRAITS = 5;
  private static final int HEIGHT = 96;

  private final transient Desk desk;
  private final transient TraitWords words;
  private final Asking<Traits> traits;
  private final Asking<Course> course;
  private final Span change = new Span();

  /// @param first what comes before
  /// @param last what comes after
  Overview(Desk desk, Component first, Component last, Consumer<Tab> more) {
    this.desk = desk;
    this.words = new TraitWords(this, desk);
    traits = new Asking<>(Skeleton.lines(TRAITS), () -> Subject::traits, this::draw);
    course =
        new Asking<>(
            Skeleton.block(HEIGHT), () -> subject -> Course.of(subject.history()), this::draw);
    change.addClassNames("t12", "n");
    add(
        first,
        new Section(
            new Heading(
                getTranslation("insight.traits"),
                more(Tab.TRAITS, getTranslation("insight.against.everyone"), more)),
            traits),
        new Section(
            new Heading(getTranslation("insight.course"), change, more(Tab.COURSE, "", more)),
            course),
        last);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(traits, course);
  }

  private NativeButton more(Tab tab, String text, Consumer<Tab> open) {
    var button = new NativeButton();
    button.add(new Span(text), Icon.RIGHT.draw());
    button.addClassNames("link-pick", "t12");
    var label = getTranslation("insight.more", getTranslation(tab.key()));
    button
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("title", label)
        .setAttribute("aria-label", label);
    button.addClickListener(_ -> open.accept(tab));
    return button;
  }

  private Component draw(Traits found) {
    if (found.telling().isEmpty()) {
      var none = new Paragraph(words.nothing(found));
      none.addClassNames("t12", "s2");
      return none;
    }
    var lines = new Div();
    lines.addClassName("diff");
    lines.getElement().setAttribute("data-testid", "overview-traits");
    for (var trait : found.telling().stream().limit(TRAITS).toList()) {
      var name = new Span(words.name(trait));
      name.addClassName("cut");
      var tip = words.name(trait) + "\n" + words.sides(trait) + "\n" + words.sure(trait);
      name.getElement().setAttribute("title", tip);
      var size = new Span(words.size(trait));
      size.addClassNames("num", "m");
      lines.add(name, new Dumbbell(trait), size);
    }
    return new Div(
        lines,
        Legend.of(
            getTranslation("insight.legend.everyone"), getTranslation("insight.legend.this")));
  }

  private Component draw(Course found) {
    change.setText("");
    if (found.points().size() < 2) {
      return new Paragraph(getTranslation("insight.course.none"));
    }
    found
        .change()
        .ifPresent(since -> {
          var before = found.points().get(found.points().size() - 2).date();
          change.setText(
              getTranslation(
                  "insight.course.since",
                  Formats.of(this).change(since),
                  Formats.of(this).date(before)));
        });
    return new CoursePart(found, desk.terms(), HEIGHT);
  }
}
