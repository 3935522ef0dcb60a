package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import facet.workbench.kit.Action;

/// The segment in words, to be read and, by whoever may, to be changed.
final class WordsPart extends Section {
  private static final long serialVersionUID = 1L;

  private final Paragraph words = new Paragraph();
  private final Header head;

  WordsPart() {
    head = new Header(new H2(getTranslation("segments.info.words")));
    addClassName("texts");
    words.addClassName("says");
    words.getElement().setAttribute("data-testid", "words");
    add(head, words);
  }

  /// Lets the sentence be changed.
  void editable(Runnable edit) {
    var button = Action.quiet(getTranslation("segments.sentence.edit"), edit).small();
    button.getElement().setAttribute("data-testid", "edit-words");
    head.add(button);
  }

  void show(String sentence) {
    words.setText(sentence);
  }
}
