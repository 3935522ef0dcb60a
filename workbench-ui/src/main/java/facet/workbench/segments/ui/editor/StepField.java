package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Period;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.List;
import java.util.Optional;

/// One step of a sequence.
final class StepField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient EditorData data;
  private final Runnable onChange;
  private final Span number = new Span();
  private final Select<String> event = new Select<>();
  private final Select<Boolean> absent = new Select<>();
  private final Action remove;
  private final Div following = new Div();
  private final Checkbox limited = new Checkbox();
  private final PeriodField within;
  private final Select<String> same = new Select<>();
  private final FilterField filter;
  private boolean first;
  private Runnable onRemove = () -> {};

  StepField(Condition.Step start, EditorData data, Runnable onChange) {
    this.data = data;
    this.onChange = onChange;
    addClassName("ed-filter-row");
    number.addClassNames("ed-step", "n");
    event.setItems(List.copyOf(data.model().events().keySet()));
    event.setItemLabelGenerator(
        id -> data.model().event(id).map(e -> e.labels().in(getLocale())).orElse(id));
    event.setValue(start.event());
    event.setAriaLabel(getTranslation("segments.sequence.event"));
    event.addClassName("grow");
    absent.setItems(false, true);
    absent.setItemLabelGenerator(
        no -> getTranslation(no ? "segments.sequence.absent" : "segments.sequence.present"));
    absent.setValue(start.absent());
    absent.setAriaLabel(getTranslation("segments.operator"));
    remove = Action.icon(Icon.X, getTranslation("segments.sequence.remove"), () -> onRemove.run());
    limited.setLabel(getTranslation("segments.sequence.within"));
    limited.setValue(start.within().isPresent());
    within = new PeriodField(start.within().orElse(Period.days(90)), onChange);
    within.setVisible(limited.getValue());
    filter = new FilterField(type(), start.where(), data, onChange);
    same.setEmptySelectionAllowed(true);
    same.setEmptySelectionCaption(getTranslation("segments.sequence.any"));
    same.setItemLabelGenerator(this::sameName);
    same.setAriaLabel(getTranslation("segments.sequence.same"));
    start
        .same()
        .ifPresent(path -> {
          same.setItems(path);
          same.setValue(path);
        });
    lay();
    listen();
  }

  private void lay() {
    var head = new Div(number, event, remove);
    head.addClassName("ed-row");
    var time = new Div(limited, within);
    time.addClassName("ed-inputs");
    same.addClassName("grow");
    var kept = new Div(new Span(getTranslation("segments.sequence.same")), same);
    kept.addClassNames("ed-row", "t12");
    following.add(absent, time, kept);
    following.addClassName("ed-test");
    add(head, following, filter);
  }

  private void listen() {
    event.addValueChangeListener(_ -> {
      filter.about(type());
      onChange.run();
    });
    absent.addValueChangeListener(_ -> onChange.run());
    limited.addValueChangeListener(changed -> {
      within.setVisible(changed.getValue());
      onChange.run();
    });
    same.addValueChangeListener(changed -> {
      if (changed.isFromClient()) {
        onChange.run();
      }
    });
  }

  private EventType type() {
    return data.model().event(event.getValue()).orElseThrow();
  }

  void onRemove(Runnable action) {
    onRemove = action;
  }

  String event() {
    return event.getValue();
  }

  boolean absent() {
    return !first && absent.getValue();
  }

  /// @param before the event of the step before, which a field can stay the same as
  void place(int at, Optional<String> before, boolean removable) {
    first = at == 1;
    number.setText(String.valueOf(at));
    following.setVisible(!first);
    remove.setVisible(removable);
    var kept = Optional.ofNullable(same.getValue());
    var shared = before.map(this::shared).orElse(List.of());
    same.setItems(shared);
    same.setValue(kept.filter(shared::contains).orElse(null));
  }

  /// Paths below the event that this one and the one before have in common.
  private List<String> shared(String before) {
    return EventFields.of(data.model(), type()).stream()
        .map(StepField::below)
        .filter(path -> data.model().field(before + "." + path).isPresent())
        .filter(path -> !path.equals("time"))
        .toList();
  }

  private static String below(FieldRef ref) {
    return ref.path().substring(ref.root().id().length() + 1);
  }

  private String sameName(String path) {
    return path == null
        ? getTranslation("segments.sequence.any")
        : data.model()
            .field(event.getValue() + "." + path)
            .map(ref -> EventFields.name(ref, getLocale()))
            .orElse(path);
  }

  /// The step, once its fields are filled.
  Optional<Condition.Step> step() {
    var where = filter.where();
    var period = within.period();
    if (where.isEmpty() || (limited.getValue() && period.isEmpty())) {
      return Optional.empty();
    }
    return Optional.of(
        new Condition.Step(
            event.getValue(),
            where.get(),
            period.filter(_ -> !first && limited.getValue()),
            Optional.ofNullable(same.getValue()).filter(_ -> !first),
            absent()));
  }

  void focusValue() {
    event.focus();
  }
}
