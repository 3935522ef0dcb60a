package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Measure;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.datasets.model.Metric;
import java.util.Optional;
import java.util.function.Supplier;

/// What is measured of a member's events: how often, or a figure of one of their fields.
final class MeasureField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient EventType event;
  private final transient EditorData data;
  private final boolean numbers;
  private final Select<Aggregate> aggregate = new Select<>();
  private final Select<FieldRef> field = new Select<>();

  /// @param numbers only what gives a number
  MeasureField(
      EventType event, Measure start, boolean numbers, EditorData data, Runnable onChange) {
    this.event = event;
    this.data = data;
    this.numbers = numbers;
    addClassName("ed-row");
    aggregate.setItems(Aggregate.values());
    aggregate.setItemLabelGenerator(a -> getTranslation("segments.measure." + a.spelling()));
    aggregate.setAriaLabel(getTranslation("segments.measure"));
    aggregate.addClassName("ed-ask");
    aggregate.setValue(start.aggregate());
    field.setItemLabelGenerator(ref -> EventFields.name(ref, getLocale()));
    field.setAriaLabel(getTranslation("segments.field"));
    field.addClassName("grow");
    fields();
    start.field().flatMap(data.model()::field).ifPresent(this::select);
    aggregate.addValueChangeListener(_ -> {
      fields();
      onChange.run();
    });
    field.addValueChangeListener(picked -> {
      if (picked.isFromClient()) {
        onChange.run();
      }
    });
    add(aggregate, field);
  }

  /// The fields that the measure can be taken of.
  private void fields() {
    boolean needed = aggregate.getValue().needsField();
    field.setVisible(needed);
    var fitting = EventFields.of(data.model(), event).stream().filter(this::fits).toList();
    var before = field.getValue();
    field.setItems(fitting);
    if (needed && !fitting.isEmpty()) {
      field.setValue(fitting.contains(before) ? before : fitting.getFirst());
    }
  }

  private boolean fits(FieldRef ref) {
    return switch (aggregate.getValue()) {
      case SUM, AVG, MIN, MAX -> ref.field().type().isNumeric();
      case FIRST, LAST -> !numbers || ref.field().type().isNumeric();
      case DISTINCT, COUNT, RECENCY -> true;
    };
  }

  private void select(FieldRef ref) {
    field
        .getListDataView()
        .getItems()
        .filter(item -> item.path().equals(ref.path()))
        .findFirst()
        .ifPresent(field::setValue);
  }

  /// @param measured what the measure makes of each member
  Tested subject(Supplier<Optional<Metric>> measured) {
    return switch (aggregate.getValue()) {
      case COUNT, DISTINCT, RECENCY -> Tested.whole(measured);
      case SUM, AVG, MIN, MAX, FIRST, LAST ->
          Optional.ofNullable(field.getValue())
              .map(Tested::of)
              .map(of -> of.type().isNumeric() ? of.measuredBy(measured) : of)
              .orElseGet(() -> Tested.number(Optional.empty()));
    };
  }

  /// What the numbers are counted in, where the field says so.
  Optional<String> unit() {
    return switch (aggregate.getValue()) {
      case COUNT, DISTINCT -> Optional.empty();
      case RECENCY -> Optional.of("day");
      case SUM, AVG, MIN, MAX, FIRST, LAST ->
          Optional.ofNullable(field.getValue()).flatMap(ref -> ref.field().unit());
    };
  }

  Optional<Measure> measure() {
    var a = aggregate.getValue();
    if (!a.needsField()) {
      return Optional.of(new Measure(a, Optional.empty()));
    }
    return Optional.ofNullable(field.getValue()).map(ref -> Measure.of(a, ref.path()));
  }
}
