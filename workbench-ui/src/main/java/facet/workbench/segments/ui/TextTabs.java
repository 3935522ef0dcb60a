package facet.workbench.segments.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import facet.workbench.kit.Action;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The segment as text: in words, as SQL, as JSON.
final class TextTabs extends Section {
  private static final long serialVersionUID = 1L;

  private enum Tab {
    WORDS,
    SQL,
    JSON
  }

  private final Map<Tab, NativeButton> buttons = new EnumMap<>(Tab.class);
  private final Paragraph words = new Paragraph();
  private final Pre code = new Pre();
  private final Action edit;
  private Runnable onEdit = () -> {};
  private boolean editable;
  private String sql = "";
  private String json = "";
  private Tab open = Tab.WORDS;

  TextTabs() {
    edit = Action.quiet(getTranslation("segments.sentence.edit"), () -> onEdit.run()).small();
    addClassName("texts");
    words.addClassName("says");
    words.getElement().setAttribute("data-testid", "words");
    code.addClassNames("code");
    code.getElement().setAttribute("tabindex", "0");
    code.getElement().setAttribute("data-testid", "code");
    var tabs = new Div();
    tabs.addClassName("seg");
    tabs.getElement().setAttribute("role", "tablist");
    for (var tab : Tab.values()) {
      var button =
          new NativeButton(getTranslation("segments.info." + tab.name().toLowerCase(Locale.ROOT)));
      button.getElement().setAttribute("role", "tab");
      button.addClickListener(_ -> open(tab));
      buttons.put(tab, button);
      tabs.add(button);
    }
    edit.setVisible(false);
    edit.getElement().setAttribute("data-testid", "edit-words");
    add(new Header(tabs), words, edit, code);
    open(Tab.WORDS);
  }

  /// Lets the sentence be edited.
  void editable(Runnable edited) {
    onEdit = edited;
    editable = true;
    open(open);
  }

  void show(String sentence, Optional<String> statement, String document) {
    words.setText(sentence);
    sql = statement.orElseGet(() -> getTranslation("segments.info.no-sql"));
    json = document;
    open(open);
  }

  private void open(Tab tab) {
    open = tab;
    buttons.forEach(
        (t, button) -> button.getElement().setAttribute("aria-selected", String.valueOf(t == tab)));
    words.setVisible(tab == Tab.WORDS);
    edit.setVisible(editable && tab == Tab.WORDS);
    code.setVisible(tab != Tab.WORDS);
    code.setText(tab == Tab.SQL ? sql : json);
  }
}
