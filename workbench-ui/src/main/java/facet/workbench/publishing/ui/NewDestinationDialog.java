package facet.workbench.publishing.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import facet.datasets.FacetException;
import facet.datasets.crm.file.FolderSettings;
import facet.datasets.crm.jdbc.TableSettings;
import facet.workbench.kit.Action;
import facet.workbench.kit.Note;
import facet.workbench.publishing.DestinationSettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// A table of a CRM's database, or a folder for files.
class NewDestinationDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /// What was filled in.
  record Wanted(String name, DestinationSettings settings, Optional<String> secret) {}

  private enum Kind {
    TABLE,
    FOLDER
  }

  private final RadioButtonGroup<Kind> kind = new RadioButtonGroup<>();
  private final TextField name = new TextField();
  private final TextField url = new TextField();
  private final TextField user = new TextField();
  private final PasswordField password = new PasswordField();
  private final TextField table = new TextField();
  private final TextField folder = new TextField();
  private final TextField key = new TextField();
  private final FormLayout form = new FormLayout();
  private final transient Consumer<Wanted> create;

  NewDestinationDialog(Consumer<Wanted> create) {
    this.create = create;
    setHeaderTitle(getTranslation("publishing.destination.new"));
    setWidth("440px");
    label(name, "publishing.name", "destination-name");
    label(url, "publishing.destination.url", "destination-url");
    url.setPlaceholder("jdbc:postgresql://crm.example/crm");
    label(user, "publishing.destination.user", "destination-user");
    password.setLabel(getTranslation("publishing.destination.password"));
    password.setId("destination-password");
    label(table, "publishing.destination.table", "destination-table");
    label(folder, "publishing.destination.folder", "destination-folder");
    label(key, "publishing.destination.key", "destination-key");
    key.setValue("member_key");
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(k ->
        getTranslation(
            switch (k) {
              case TABLE -> "publishing.kind.table";
              case FOLDER -> "publishing.kind.folder";
            }));
    kind.addValueChangeListener(_ -> arrange());
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    kind.setValue(Kind.TABLE);
    add(form);
    var confirm = Action.primary(getTranslation("publishing.destination.add"), this::confirm);
    confirm.setId("add-destination");
    getFooter().add(Action.quiet(getTranslation("publishing.cancel"), this::close), confirm);
  }

  private void label(TextField field, String words, String id) {
    field.setLabel(getTranslation(words));
    field.setId(id);
  }

  private void arrange() {
    form.removeAll();
    form.add(name, kind);
    switch (kind.getValue()) {
      case TABLE -> form.add(url, user, password, table, key);
      case FOLDER -> form.add(folder, key);
    }
  }

  private void confirm() {
    try {
      if (name.getValue().isBlank()) {
        name.setErrorMessage(getTranslation("publishing.required"));
        name.setInvalid(true);
        return;
      }
      create.accept(
          switch (kind.getValue()) {
            case TABLE ->
                new Wanted(
                    name.getValue().strip(),
                    new DestinationSettings.Table(
                        TableSettings.of(
                            url.getValue().strip(),
                            user.getValue().strip(),
                            table.getValue().strip(),
                            key.getValue().strip())),
                    Optional.of(password.getValue()));
            case FOLDER ->
                new Wanted(
                    name.getValue().strip(),
                    new DestinationSettings.Folder(
                        new FolderSettings(
                            Path.of(folder.getValue().strip()), key.getValue().strip(), true)),
                    Optional.empty());
          });
      close();
    } catch (IllegalArgumentException | FacetException e) {
      form.add(Note.bad(String.valueOf(e.getMessage())));
    }
  }
}
