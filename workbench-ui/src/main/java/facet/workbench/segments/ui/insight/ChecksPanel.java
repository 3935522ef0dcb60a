package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Skeleton;
import facet.workbench.segments.SegmentDraft;
import facet.workbench.segments.insight.Check;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/// What is to be looked at in the draft's logic, each with what settles it at one click. It asks
/// whenever the draft was counted: its tab and the canvas tell of it.
final class ChecksPanel extends Section implements Insight {
  private static final long serialVersionUID = 1L;
  private static final int LINES = 4;

  private record Found(SegmentDraft draft, List<Check> checks) {}

  private final transient Desk desk;
  private final transient CheckWords words;
  private final transient Consumer<List<Check>> told;
  private final Asking<Found> asking;

  /// @param told called with what was found, none while it is not known
  ChecksPanel(Desk desk, Consumer<List<Check>> told) {
    this.desk = desk;
    this.told = told;
    this.words = new CheckWords(this, desk);
    asking =
        new Asking<>(
                Skeleton.lines(LINES),
                () -> subject -> new Found(subject.draft(), subject.checks()),
                this::draw)
            .onNew(this::forget);
    getElement().setAttribute("data-testid", "checks");
    add(new Heading(getTranslation("insight.checks")), asking);
  }

  @Override
  public List<Asking<?>> asks() {
    return List.of(asking);
  }

  @Override
  public boolean always() {
    return true;
  }

  private void forget() {
    told.accept(List.of());
    desk.acts().mark(Map.of());
  }

  private Component draw(Found found) {
    told.accept(found.checks());
    desk.acts().mark(marks(found.checks()));
    if (found.checks().isEmpty()) {
      return new Empty(getTranslation("insight.checks.none"));
    }
    var list = new Div();
    list.addClassName("checks");
    list.getElement().setAttribute("role", "list");
    found.checks().forEach(check -> list.add(card(found.draft(), check)));
    return list;
  }

  private Map<String, String> marks(List<Check> checks) {
    var marks = new LinkedHashMap<String, String>();
    checks.forEach(check ->
        check.nodes().forEach(node -> marks.merge(node, words.says(check), (a, b) -> a + " " + b)));
    return marks;
  }

  private Component card(SegmentDraft draft, Check check) {
    var kind = check.severity().name().toLowerCase(Locale.ROOT);
    var icon = (check.severity() == Check.Severity.PLAINER ? Icon.INFO : Icon.WARN).draw();
    var severity = new Span(words.severity(check));
    severity.addClassName("m");
    var head = new Div(icon, severity);
    head.addClassNames("check-head", "t12");
    var says = new Paragraph(words.says(check));
    var card = new Div(head, says);
    card.addClassNames("check", kind);
    card.getElement()
        .setAttribute("role", "listitem")
        .setAttribute("data-code", check.code().name());
    check.nodes().forEach(node -> card.add(toNode(draft, node)));
    if (desk.eyes().editable() && !check.fixes().isEmpty()) {
      var fixes = new Div();
      fixes.addClassName("fixes");
      check.fixes().forEach(fix -> fixes.add(fix(draft, check, fix)));
      card.add(fixes);
    }
    return card;
  }

  private Component toNode(SegmentDraft draft, String node) {
    var button = new NativeButton();
    button.add(new Span(words.node(draft, node)));
    button.addClassNames("to-node", "check-node", "t12");
    button
        .getElement()
        .setAttribute("type", "button")
        .setAttribute("data-to", node)
        .setAttribute("title", getTranslation("insight.checks.show"));
    button.addClickListener(_ -> desk.acts().focus(node));
    return button;
  }

  private Component fix(SegmentDraft draft, Check check, Check.OneClick fix) {
    var action =
        Action.plain(words.fix(draft, check, fix), () -> desk.acts().change(fix.change())).small();
    action.addClassName("fix");
    var effect = getTranslation(fix.keepsMembers() ? "insight.fix.keeps" : "insight.fix.changes");
    var note = new Span(effect);
    note.addClassNames("t12", fix.keepsMembers() ? "s3" : "changes");
    var row = new Div(action, note);
    row.addClassName("fix-row");
    return row;
  }
}
