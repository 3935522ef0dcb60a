package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Chip;
import facet.workbench.kit.Icon;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.insight.Explanation;
import java.util.List;

/// Why one member is in or out: each rule with what it was decided by, and how far it is from the
/// other side. A rule clicked is selected on the canvas.
final class WhyPart extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final transient EvidenceWords words;

  WhyPart(Explanation explanation, Desk desk) {
    this.desk = desk;
    this.words = new EvidenceWords(this, desk);
    addClassName("why-part");
    getElement().setAttribute("data-testid", "why");
    var verdict =
        new Span(
            getTranslation(
                explanation.in() ? "insight.why.in" : "insight.why.out", explanation.key()));
    verdict.addClassName("m");
    var head = new Div(mark(explanation.in()), verdict);
    head.addClassNames("verdict", explanation.in() ? "yes" : "no");
    head.getElement().setAttribute("role", "status");
    add(head);
    if (!explanation.tags().isEmpty()) {
      add(tags(explanation.tags()));
    }
    explanation.lines().forEach(line -> add(line(line)));
  }

  private Component tags(List<String> names) {
    var row = new Div(new Span(getTranslation("insight.why.tags")));
    row.addClassNames("row", "t12", "s2", "wraps");
    row.getElement().setAttribute("data-testid", "member-tags");
    names.forEach(name -> row.add(Chip.plain(name)));
    return row;
  }

  private static Component mark(boolean holds) {
    var mark = (holds ? Icon.CHECK : Icon.X).draw();
    mark.addClassNames("mark", holds ? "yes" : "no");
    return mark;
  }

  private Component line(Explanation.Line line) {
    var row = new Div();
    row.addClassName("why-line");
    row.getStyle().set("--lvl", Integer.toString(line.level()));
    row.add(line.holds().map(WhyPart::mark).orElseGet(WhyPart::silent));
    var text = new Div(sentence(line));
    text.addClassName("grow");
    if (line.masked()) {
      var masked = new Span(Icon.LOCK.draw(), new Span(getTranslation("insight.masked")));
      masked.addClassNames("t12", "s3", "masked");
      text.add(masked);
    }
    if (line.node() instanceof DraftNode.Leaf leaf) {
      for (var evidence : line.evidence()) {
        var told = new Div(words.of(leaf.condition(), evidence));
        told.addClassNames("t12", "n", "told");
        text.add(told);
        for (var event : words.events(evidence)) {
          var one = new Div(event);
          one.addClassNames("t12", "s3", "n", "event");
          text.add(one);
        }
      }
    }
    row.add(text);
    return row;
  }

  private static Component silent() {
    var mark = new Span("–");
    mark.addClassNames("mark", "s3");
    return mark;
  }

  private Component sentence(Explanation.Line line) {
    var button = new NativeButton();
    button.add(new ConditionLine(line.node(), line.level() == 0, desk.sentences()));
    button.addClassName("to-node");
    button.getElement().setAttribute("type", "button");
    line.holds()
        .ifPresent(holds -> {
          var said = new Span(getTranslation(holds ? "insight.why.holds" : "insight.why.fails"));
          said.addClassName("sr");
          button.add(said);
        });
    button.addClickListener(_ -> desk.acts().focus(line.node().id()));
    return button;
  }
}
