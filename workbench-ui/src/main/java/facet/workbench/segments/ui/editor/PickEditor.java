package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import facet.datasets.condition.Condition;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One saved thing among others: a segment, a list.
final class PickEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final ComboBox<String> box = new ComboBox<>();

  PickEditor(
      String start,
      List<String> ids,
      Function<String, Optional<String>> names,
      Function<String, Condition> make) {
    box.setItems(ids);
    box.setItemLabelGenerator(id -> names.apply(id).orElse(id));
    box.setAriaLabel(getTranslation("segments.value"));
    box.setWidthFull();
    if (ids.contains(start)) {
      box.setValue(start);
    }
    box.addValueChangeListener(
        picked -> Optional.ofNullable(picked.getValue()).map(make).ifPresent(this::tell));
    add(box);
  }

  @Override
  public void focusOn(String key) {
    box.focus();
  }
}
