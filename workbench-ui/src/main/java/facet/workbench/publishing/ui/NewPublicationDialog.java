package facet.workbench.publishing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import facet.datasets.FacetException;
import facet.workbench.catalogue.SavedSegment;
import facet.workbench.kit.Action;
import facet.workbench.publishing.FieldMapping;
import facet.workbench.publishing.Publication;
import facet.workbench.publishing.SavedDestination;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/// Which segment goes where, under which name, with which fields.
class NewPublicationDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  /// What was filled in.
  record Wanted(String name, String segmentId, String destinationId, FieldMapping mapping) {}

  private final ComboBox<SavedSegment> segment = new ComboBox<>();
  private final ComboBox<SavedDestination> destination = new ComboBox<>();
  private final TextField name = new TextField();
  private final TextArea fields = new TextArea();
  private final transient Consumer<Wanted> create;

  NewPublicationDialog(
      List<SavedSegment> segments, List<SavedDestination> destinations, Consumer<Wanted> create) {
    this.create = create;
    setHeaderTitle(getTranslation("publishing.new"));
    setWidth("440px");
    segment.setLabel(getTranslation("publishing.segment"));
    segment.setItems(segments);
    segment.setItemLabelGenerator(SavedSegment::name);
    segment.setId("new-publication-segment");
    destination.setLabel(getTranslation("publishing.destination"));
    destination.setItems(destinations);
    destination.setItemLabelGenerator(SavedDestination::name);
    destination.setId("new-publication-destination");
    name.setLabel(getTranslation("publishing.name"));
    name.setMaxLength(Publication.LONGEST_NAME);
    name.setId("new-publication-name");
    fields.setLabel(getTranslation("publishing.fields"));
    fields.setHelperText(getTranslation("publishing.fields.help"));
    fields.setPlaceholder("member.city = city");
    segment.addValueChangeListener(change -> {
      if (name.isEmpty() && change.getValue() != null) {
        name.setValue(change.getValue().name());
      }
    });
    var form = new FormLayout(segment, destination, name, fields);
    form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
    add(form);
    var confirm = Action.primary(getTranslation("publishing.create"), this::confirm);
    confirm.setId("create-publication");
    getFooter().add(Action.quiet(getTranslation("publishing.cancel"), this::close), confirm);
  }

  /// Fills a segment in.
  void choose(SavedSegment chosen) {
    segment
        .getListDataView()
        .getItems()
        .filter(item -> item.id().equals(chosen.id()))
        .findFirst()
        .ifPresent(segment::setValue);
  }

  private void confirm() {
    var required = getTranslation("publishing.required");
    segment.setErrorMessage(required);
    segment.setInvalid(segment.isEmpty());
    destination.setErrorMessage(required);
    destination.setInvalid(destination.isEmpty());
    name.setErrorMessage(required);
    name.setInvalid(name.isEmpty());
    if (segment.isInvalid() || destination.isInvalid() || name.isInvalid()) {
      return;
    }
    try {
      create.accept(
          new Wanted(
              name.getValue().strip(),
              segment.getValue().id(),
              destination.getValue().id(),
              mapping()));
      close();
    } catch (FacetException e) {
      name.setErrorMessage(e.getMessage());
      name.setInvalid(true);
    } catch (IllegalArgumentException e) {
      fields.setErrorMessage(e.getMessage());
      fields.setInvalid(true);
    }
  }

  private FieldMapping mapping() {
    return new FieldMapping(
        Arrays.stream(fields.getValue().split("\\R"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(this::field)
            .toList());
  }

  private FieldMapping.MappedField field(String line) {
    var parts = line.split("=", -1);
    if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
      throw new IllegalArgumentException(getTranslation("publishing.fields.wrong", line));
    }
    return new FieldMapping.MappedField(parts[0].strip(), parts[1].strip());
  }
}
