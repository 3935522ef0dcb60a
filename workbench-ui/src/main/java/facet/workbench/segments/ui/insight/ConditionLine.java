package facet.workbench.segments.ui.insight;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import facet.workbench.segments.DraftNode;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.grammar.Part;
import java.util.List;

/// A node of the canvas as one line: a condition's sentence, a group's name.
final class ConditionLine extends Span {
  private static final long serialVersionUID = 1L;

  ConditionLine(DraftNode node, boolean root, ConditionSentence sentences) {
    addClassName("said");
    switch (node) {
      case DraftNode.Branch group ->
          add(
              strong(
                  group
                      .marks()
                      .label()
                      .orElseGet(
                          () -> root ? sentences.root() : sentences.group(group.quantifier()))));
      case DraftNode.Leaf leaf -> add(sentences.of(leaf.condition()).parts());
    }
  }

  private void add(List<Part> parts) {
    boolean chinese = getLocale().getLanguage().equals("zh");
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      getElement().appendChild(Element.createText(SentenceText.before(parts, i, chinese)));
      add(part.kind() == Part.Kind.WORD ? quiet(part.text()) : strong(part.text()));
    }
  }

  private static Span strong(String text) {
    var span = new Span(text);
    span.addClassName("m");
    return span;
  }

  private static Span quiet(String text) {
    var span = new Span(text);
    span.addClassName("s2");
    return span;
  }
}
