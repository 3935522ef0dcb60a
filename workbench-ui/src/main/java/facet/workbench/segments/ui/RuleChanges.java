package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.Span;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.segments.overview.RuleDiff;
import facet.workbench.segments.overview.RuleDiff.Change;
import facet.workbench.segments.sentence.ConditionSentence;
import java.util.Locale;

/// How two forms of a rule differ, condition by condition, as sentences. A sign says what became of
/// each, a tint says it again.
public final class RuleChanges extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ConditionSentence sentences;
  private final transient RuleDiff diff;

  public RuleChanges(ConditionSentence sentences, RuleDiff diff) {
    this.sentences = sentences;
    this.diff = diff;
    addClassName("rd");
    setId("rule-diff");
    getElement().setAttribute("role", "list");
    diff.rows().forEach(this::row);
  }

  /// How many conditions became what.
  public String summary() {
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
      case SAME -> add(line(row.level(), "same", " ", said(row.node())));
      case ADDED -> add(line(row.level(), "ins", "+", said(row.node())));
      case REMOVED -> add(line(row.level(), "del", "−", said(row.node())));
      case MOVED_OUT -> add(line(row.level(), "moved", "↗", said(row.node())));
      case MOVED_IN -> add(line(row.level(), "moved", "↘", said(row.node())));
      case CHANGED -> {
        var old = text(row.before().orElseThrow());
        var now = text(row.after().orElseThrow());
        var apart = Differing.of(old, now);
        add(line(row.level(), "del", "−", emphasised(old, apart.head(), apart.oldEnd())));
        add(line(row.level(), "ins", "+", emphasised(now, apart.head(), apart.nowEnd())));
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
