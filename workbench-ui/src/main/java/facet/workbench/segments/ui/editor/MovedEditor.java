package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import facet.datasets.condition.Condition;
import java.util.LinkedHashSet;
import java.util.List;

/// From some classes into others, within a stretch of time.
final class MovedEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final transient Classes classes;
  private final String classification;
  private final MultiSelectComboBox<String> from;
  private final MultiSelectComboBox<String> to;
  private final PeriodField since;

  MovedEditor(Condition.Moved start, EditorData data) {
    classification = start.classification();
    classes = Classes.of(classification, data, getLocale());
    head(classes.name());
    from = box("segments.moved.from", start.from());
    to = box("segments.moved.to", start.to());
    since = new PeriodField(start.since(), this::changed);
    from.addValueChangeListener(_ -> changed());
    to.addValueChangeListener(_ -> changed());
    part("segments.moved.from", from);
    part("segments.moved.to", to);
    part("segments.moved.since", since);
  }

  private MultiSelectComboBox<String> box(String label, List<String> picked) {
    var box = new MultiSelectComboBox<String>();
    box.setItems(classes.names().keySet());
    box.setItemLabelGenerator(id -> classes.names().getOrDefault(id, id));
    box.setAriaLabel(getTranslation(label));
    box.setWidthFull();
    var known = new LinkedHashSet<>(picked);
    known.retainAll(classes.names().keySet());
    box.setValue(known);
    return box;
  }

  private void changed() {
    since
        .period()
        .ifPresent(period ->
            tell(new Condition.Moved(classification, inOrder(from), inOrder(to), period)));
  }

  private List<String> inOrder(MultiSelectComboBox<String> box) {
    return classes.names().keySet().stream().filter(box.getValue()::contains).toList();
  }

  @Override
  public void focusOn(String key) {
    switch (key) {
      case "to" -> to.focus();
      default -> from.focus();
    }
  }
}
