package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.ComparisonOperator;
import facet.datasets.condition.Condition;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A member's field against another of the same kind.
final class CompareEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final transient List<FieldRef> fields;
  private final ComboBox<FieldRef> left = new ComboBox<>();
  private final Select<ComparisonOperator> operator = new Select<>();
  private final ComboBox<FieldRef> right = new ComboBox<>();

  CompareEditor(Condition.Compare start, EditorData data) {
    fields = EventFields.of(data.model(), data.model().member());
    head(getTranslation("segments.compare.title"));
    left.setItems(fields);
    left.setItemLabelGenerator(ref -> EventFields.name(ref, getLocale()));
    left.setAriaLabel(getTranslation("segments.compare.left"));
    left.setWidthFull();
    right.setItemLabelGenerator(ref -> EventFields.name(ref, getLocale()));
    right.setAriaLabel(getTranslation("segments.compare.right"));
    right.setWidthFull();
    operator.setAriaLabel(getTranslation("segments.operator"));
    operator.setItemLabelGenerator(
        op -> getTranslation("segments.compare.op." + op.name().toLowerCase(Locale.ROOT)));
    operator.setWidthFull();
    find(start.left()).ifPresent(left::setValue);
    offer();
    operator.setValue(start.operator());
    find(start.right()).ifPresent(right::setValue);
    listen();
    part("segments.compare.left", left);
    add(operator);
    part("segments.compare.right", right);
  }

  private void listen() {
    left.addValueChangeListener(_ -> {
      offer();
      changed();
    });
    operator.addValueChangeListener(_ -> changed());
    right.addValueChangeListener(_ -> changed());
  }

  private Optional<FieldRef> find(String path) {
    return fields.stream().filter(ref -> ref.path().equals(path)).findFirst();
  }

  /// What the chosen field can be compared with, and how.
  private void offer() {
    var chosen = Optional.ofNullable(left.getValue());
    var kept = Optional.ofNullable(right.getValue());
    var alike =
        fields.stream().filter(ref -> chosen.filter(one -> alike(one, ref)).isPresent()).toList();
    right.setItems(alike);
    kept.flatMap(one -> find(one.path())).filter(alike::contains).ifPresent(right::setValue);
    var asked = Optional.ofNullable(operator.getValue());
    operator.setItems(
        chosen.filter(one -> ordered(one.field().type())).isPresent()
            ? List.of(ComparisonOperator.values())
            : List.of(ComparisonOperator.EQ, ComparisonOperator.NE));
    operator.setValue(
        asked
            .filter(one -> operator.getListDataView().getItems().anyMatch(one::equals))
            .orElse(ComparisonOperator.EQ));
  }

  private static boolean alike(FieldRef one, FieldRef other) {
    return !one.path().equals(other.path())
        && kind(one.field().type()).equals(kind(other.field().type()));
  }

  private static String kind(FieldType type) {
    return switch (type) {
      case FieldType.Text _, FieldType.Choice _ -> "text";
      case FieldType.Whole _, FieldType.Decimal _ -> "number";
      case FieldType.Date _, FieldType.DateTime _ -> "date";
      case FieldType.Flag _ -> "flag";
    };
  }

  private static boolean ordered(FieldType type) {
    return switch (type) {
      case FieldType.Whole _, FieldType.Decimal _, FieldType.Date _, FieldType.DateTime _ -> true;
      case FieldType.Text _, FieldType.Choice _, FieldType.Flag _ -> false;
    };
  }

  private void changed() {
    if (left.getValue() != null && right.getValue() != null && operator.getValue() != null) {
      tell(
          new Condition.Compare(
              left.getValue().path(), operator.getValue(), right.getValue().path()));
    }
  }

  @Override
  public void focusOn(String key) {
    left.focus();
  }
}
