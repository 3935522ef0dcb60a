package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import facet.datasets.Checked;
import facet.datasets.condition.Node;
import facet.workbench.kit.Action;
import facet.workbench.segments.NodeJson;
import java.util.function.Consumer;

/// Takes a condition as JSON; what is wrong with it is told under the text.
final class PasteDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final TextArea text = new TextArea();
  private final transient Consumer<Node> onPaste;

  PasteDialog(Consumer<Node> onPaste) {
    this.onPaste = onPaste;
    setHeaderTitle(getTranslation("segments.paste.title"));
    setWidth("520px");
    text.setWidthFull();
    text.setMinRows(10);
    text.setAriaLabel("JSON");
    text.addClassName("ed-json");
    add(new Paragraph(getTranslation("segments.paste.words")), text);
    getFooter()
        .add(
            Action.quiet(getTranslation("segments.cancel"), this::close),
            Action.primary(getTranslation("segments.paste.do"), this::paste));
    text.focus();
  }

  private void paste() {
    switch (NodeJson.read(text.getValue())) {
      case Checked.Valid<Node>(var node) -> {
        onPaste.accept(node);
        close();
      }
      case Checked.Invalid<Node>(var problems) -> {
        text.setErrorMessage(problems.getFirst().what() + " " + problems.getFirst().fix());
        text.setInvalid(true);
      }
    }
  }
}
