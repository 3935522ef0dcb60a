package facet.workbench.segments.ui.versions;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.kit.Panel;
import facet.workbench.segments.Workspace;
import facet.workbench.segments.overview.RuleDiff;
import facet.workbench.segments.overview.RuleDiff.Change;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.Locale;

/// What changed in the rules, condition by condition, as sentences. A sign says what became of
/// each, a tint says it again.
final class RulesPart extends Panel {
  private static final long serialVersionUID = 1L;

  private final transient ConditionSentence sentences;
  private final Div list = new Div();

  RulesPart(Workspace workspace, int older, int newer, Node before, Node after) {
    super(I18NProvider.translate("versions.rules", older, newer));
    sentences =
        new ConditionSentence(
            workspace.model(), workspace.vocabulary().names(getLocale()), getLocale());
    var diff = RuleDiff.of(before, after);
    finding(summary(diff));
    list.addClassName("rd");
    list.setId("rule-diff");
    list.getElement().setAttribute("role", "list");
    diff.rows().forEach(this::row);
    content(list);
  }

  private String summary(RuleDiff diff) {
    return diff.isSame()
        ? getTranslation("versions.same")
        : getTranslation(
            "versions.summary",
            diff.count(Change.CHANGED),
            diff.count(Change.ADDED),
            diff.count(Change.REMOVED),
            diff.count(Change.MOVED_IN));
  }

  private void row(RuleDiff.Row row) {
    switch (row.change()) {
      case SAME -> list.add(line(row.level(), "same", " ", said(row.node())));
      case ADDED -> list.add(line(row.level(), "ins", "+", said(row.node())));
      case REMOVED -> list.add(line(row.level(), "del", "−", said(row.node())));
      case MOVED_OUT -> list.add(line(row.level(), "moved", "↗", said(row.node())));
      case MOVED_IN -> list.add(line(row.level(), "moved", "↘", said(row.node())));
      case CHANGED -> {
        var old = text(row.before().orElseThrow());
        var now = text(row.after().orElseThrow());
        var apart = Differing.of(old, now);
        list.add(line(row.level(), "del", "−", emphasised(old, apart.head(), apart.oldEnd())));
        list.add(line(row.level(), "ins", "+", emphasised(now, apart.head(), apart.nowEnd())));
      }
    }
  }

  private Div line(int level, String kind, String sign, Component words) {
    var mark = new Emphasis(sign);
    mark.getElement().setAttribute("aria-label", getTranslation("versions.sign." + kind));
    var line = new Div(mark, words);
    line.addClassName(kind);
    line.getElement().setAttribute("role", "listitem");
    line.getStyle().set("padding-left", 8 + 18 * level + "px");
    return line;
  }

  private Span said(Node node) {
    var words = new Span(text(node));
    if (node.condition() instanceof Condition.Group) {
      words.addClassName("b");
    }
    return words;
  }

  private static Span emphasised(String text, int from, int to) {
    var changed = new Span(text.substring(from, to));
    changed.addClassName("b");
    return new Span(new Span(text.substring(0, from)), changed, new Span(text.substring(to)));
  }

  private String text(Node node) {
    var muted = node.muted() ? getTranslation("versions.muted") + " " : "";
    if (node.condition() instanceof Condition.Group(var quantifier, var _)) {
      var kind = getTranslation("versions.group." + quantifier.name().toLowerCase(Locale.ROOT));
      return muted + node.marks().label().map(label -> label + " · " + kind).orElse(kind);
    }
    return muted + sentences.words(Node.of(node.condition())).replaceAll("[.。]$", "");
  }
}
