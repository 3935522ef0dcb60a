package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.workbench.kit.Action;
import facet.workbench.problems.ProblemWords;
import facet.workbench.segments.NodeJson;
import facet.workbench.segments.sentence.ConditionSentence;
import facet.workbench.segments.sentence.SentenceReading;
import java.util.Optional;
import java.util.function.Function;

/// Takes conditions as a sentence or as JSON. What is wrong with the text is told under it, with
/// the place selected, and the text stays until it is right.
final class PasteDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final TextArea text = new TextArea();
  private final transient ConditionSentence sentences;
  private final transient Function<Node, Optional<String>> take;

  /// @param key of the words in the translations
  /// @param take what becomes of the conditions; a sentence when they are refused
  PasteDialog(
      String key,
      String start,
      ConditionSentence sentences,
      Function<Node, Optional<String>> take) {
    this.sentences = sentences;
    this.take = take;
    setHeaderTitle(getTranslation(key + ".title"));
    setWidth("560px");
    text.setWidthFull();
    text.setMinRows(8);
    text.setValue(start);
    text.setValueChangeMode(ValueChangeMode.EAGER);
    text.addValueChangeListener(_ -> text.setInvalid(false));
    text.setAriaLabel(getTranslation(key + ".title"));
    text.getElement().setAttribute("data-testid", "sentence");
    text.addClassName("ed-sentence");
    add(new Paragraph(getTranslation(key + ".words")), text);
    getFooter()
        .add(
            Action.quiet(getTranslation("segments.cancel"), this::close),
            Action.primary(getTranslation(key + ".do"), this::read));
    text.focus();
  }

  private void read() {
    if (text.getValue().strip().startsWith("{")) {
      switch (NodeJson.read(text.getValue())) {
        case Checked.Valid<Node>(var node) -> take(node);
        case Checked.Invalid<Node>(var problems) ->
            refuse(ProblemWords.in(getLocale()).of(problems.getFirst()));
      }
      return;
    }
    switch (sentences.read(text.getValue())) {
      case SentenceReading.Understood(var node) -> take(node);
      case SentenceReading.Refused(var at, var why) -> {
        refuse(getTranslation("segments.sentence.at", at + 1, why));
        select(at);
      }
    }
  }

  private void take(Node node) {
    take.apply(node).ifPresentOrElse(this::refuse, this::close);
  }

  private void refuse(String why) {
    text.setErrorMessage(why.strip());
    text.setInvalid(true);
  }

  /// Marks the place up to which the sentence made sense.
  private void select(int at) {
    text.getElement()
        .executeJs(
            "const i = this.inputElement; i.focus(); i.setSelectionRange($0, i.value.length);", at);
  }
}
