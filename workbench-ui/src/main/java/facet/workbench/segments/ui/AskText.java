package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import facet.workbench.kit.Action;
import java.util.function.Consumer;

/// Asks for a few words: a name, a tag, a reason.
public final class AskText extends Dialog {
  private static final long serialVersionUID = 1L;

  private AskText(String title) {
    setHeaderTitle(title);
    setWidth("420px");
  }

  /// For one line, which must not be empty.
  public static AskText line(
      String title, String label, String start, int longest, Consumer<String> said) {
    var dialog = new AskText(title);
    var field = new TextField(label, start, "");
    field.setId("ask-text");
    field.setWidthFull();
    field.setMaxLength(longest);
    dialog.add(field);
    Runnable take =
        () -> {
          field.setInvalid(field.getValue().isBlank());
          if (!field.isInvalid()) {
            dialog.close();
            said.accept(field.getValue().strip());
          }
        };
    field
        .getElement()
        .addEventListener("keydown", _ -> take.run())
        .setFilter("event.key==='Enter'");
    dialog.end(title, take);
    field.focus();
    return dialog;
  }

  /// For some lines, which must not be empty.
  ///
  /// @param why what they are for, above the field
  public static AskText lines(
      String title, String why, String label, int longest, Consumer<String> said) {
    var dialog = new AskText(title);
    var field = new TextArea(label);
    field.setId("ask-text");
    field.setWidthFull();
    field.setMinHeight("96px");
    field.setMaxLength(longest);
    field.setErrorMessage(dialog.getTranslation("catalogue.ask.needed"));
    var reason = new Paragraph(why);
    reason.addClassName("s2");
    dialog.add(reason, field);
    dialog.end(
        title,
        () -> {
          field.setInvalid(field.getValue().isBlank());
          if (!field.isInvalid()) {
            dialog.close();
            said.accept(field.getValue().strip());
          }
        });
    field.focus();
    return dialog;
  }

  private void end(String verb, Runnable take) {
    var confirm = Action.primary(verb, take);
    confirm.setId("ask-take");
    getFooter().add(Action.quiet(getTranslation("segments.cancel"), this::close), confirm);
  }
}
