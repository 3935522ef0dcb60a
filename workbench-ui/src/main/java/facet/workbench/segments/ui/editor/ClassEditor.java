package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import facet.datasets.condition.Condition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/// Some classes of a classification.
final class ClassEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final CheckboxGroup<String> classes = new CheckboxGroup<>();

  ClassEditor(Condition.InClass start, EditorData data) {
    var names = names(start.classification(), data);
    var name = name(start.classification(), data);
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

  static boolean knows(String classification, EditorData data) {
    return data.model().classification(classification).isPresent()
        || !data.names().classes(classification).isEmpty();
  }

  private String name(String id, EditorData data) {
    return data.model()
        .classification(id)
        .map(own -> own.labels().in(getLocale()))
        .or(() -> data.names().classification(id))
        .orElse(id);
  }

  /// Names by class id, in order: the model's own classes, else those that a model made.
  private Map<String, String> names(String id, EditorData data) {
    return data.model()
        .classification(id)
        .map(own -> {
          Map<String, String> names = new LinkedHashMap<>();
          own.classIds()
              .forEach(one ->
                  names.put(
                      one, own.labels(one).map(labels -> labels.in(getLocale())).orElse(one)));
          return names;
        })
        .orElseGet(() -> data.names().classes(id));
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
