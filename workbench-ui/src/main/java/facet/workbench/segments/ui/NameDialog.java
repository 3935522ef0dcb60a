package facet.workbench.segments.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import facet.workbench.kit.Action;
import java.util.function.Consumer;

/// Asks for the name of a new segment.
final class NameDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  NameDialog(String start, Consumer<String> onName) {
    var name = new TextField(getTranslation("segments.name"), start, "");
    name.setWidthFull();
    name.setMaxLength(200);
    setHeaderTitle(getTranslation("segments.save-as.title"));
    setWidth("400px");
    add(name);
    Runnable take =
        () -> {
          if (!name.getValue().isBlank()) {
            close();
            onName.accept(name.getValue().strip());
          }
        };
    name.getElement().addEventListener("keydown", _ -> take.run()).setFilter("event.key==='Enter'");
    getFooter()
        .add(
            Action.quiet(getTranslation("segments.cancel"), this::close),
            Action.primary(getTranslation("segments.save"), take));
    name.focus();
  }
}
