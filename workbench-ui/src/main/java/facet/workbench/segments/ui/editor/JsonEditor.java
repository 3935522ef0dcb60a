package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.Checked;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.workbench.problems.ProblemWords;
import facet.workbench.segments.NodeJson;

/// Any condition as JSON; a mistake is told below the text and changes nothing.
final class JsonEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final TextArea text = new TextArea();

  JsonEditor(Condition start) {
    var words = new Span(getTranslation("segments.json.words"));
    words.addClassNames("t12", "s3");
    text.setValue(NodeJson.write(Node.of(start)));
    text.setValueChangeMode(ValueChangeMode.LAZY);
    text.setWidthFull();
    text.setAriaLabel("JSON");
    text.addClassName("ed-json");
    text.addValueChangeListener(changed -> read(changed.getValue()));
    add(words, text);
  }

  private void read(String json) {
    switch (NodeJson.read(json)) {
      case Checked.Valid<Node>(var node) -> {
        text.setInvalid(false);
        tell(node.condition());
      }
      case Checked.Invalid<Node>(var problems) -> {
        text.setErrorMessage(ProblemWords.in(getLocale()).of(problems.getFirst()));
        text.setInvalid(true);
      }
    }
  }

  @Override
  public void focusOn(String key) {
    text.focus();
  }
}
