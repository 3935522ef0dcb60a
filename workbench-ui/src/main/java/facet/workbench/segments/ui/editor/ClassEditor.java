package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import facet.datasets.condition.Condition;
import java.util.LinkedHashSet;

/// Some classes of a classification.
final class ClassEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final CheckboxGroup<String> classes = new CheckboxGroup<>();

  ClassEditor(Condition.InClass start, EditorData data) {
    var known = Classes.of(start.classification(), data, getLocale());
    var names = known.names();
    var name = known.name();
    head(name);
    classes.setItems(names.keySet());
    classes.setItemLabelGenerator(id -> names.getOrDefault(id, id));
    classes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
    classes.setAriaLabel(name);
    classes.setValue(new LinkedHashSet<>(start.in()));
    classes.addValueChangeListener(changed -> {
      var picked = names.keySet().stream().filter(changed.getValue()::contains).toList();
      tell(new Condition.InClass(start.classification(), picked));
    });
    add(classes);
  }

  @Override
  public void focusOn(String key) {
    classes
        .getChildren()
        .filter(Checkbox.class::isInstance)
        .map(Checkbox.class::cast)
        .findFirst()
        .ifPresent(Checkbox::focus);
  }
}
