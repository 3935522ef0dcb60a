package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Period;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Events one after another: each with its filter, the time it may take, what stays the same, or
/// that it did not follow.
final class SequenceEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;
  private static final int FEWEST = 2;

  private final transient EditorData data;
  private final Div list = new Div();
  private final List<StepField> steps = new ArrayList<>();
  private final WindowField window;

  SequenceEditor(Condition.Sequence start, EditorData data) {
    this.data = data;
    head(getTranslation("segments.sequence.title"));
    list.addClassName("ed-steps");
    window = new WindowField(start.window(), data, this::changed);
    start.steps().forEach(this::show);
    var add = Action.quiet(getTranslation("segments.sequence.add"), this::addStep).small();
    add(list, add.with(Icon.PLUS));
    part("segments.window", window);
    addClassName("ed-wide");
    number();
  }

  private void show(Condition.Step step) {
    var field = new StepField(step, data, this::stepChanged);
    field.onRemove(() -> {
      steps.remove(field);
      list.remove(field);
      stepChanged();
    });
    steps.add(field);
    list.add(field);
  }

  private void addStep() {
    var last = steps.getLast().event();
    show(
        new Condition.Step(
            last, Optional.empty(), Optional.of(Period.days(90)), Optional.empty(), false));
    stepChanged();
  }

  private void stepChanged() {
    number();
    changed();
  }

  /// The first step follows nothing, and of two steps none can go.
  private void number() {
    var before = Optional.<String>empty();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      step.place(i + 1, before, steps.size() > FEWEST);
      if (!step.absent()) {
        before = Optional.of(step.event());
      }
    }
  }

  private void changed() {
    var all = new ArrayList<Condition.Step>();
    for (var field : steps) {
      field.step().ifPresent(all::add);
    }
    var when = window.window();
    if (all.size() == steps.size() && when.isPresent()) {
      tell(new Condition.Sequence(all, when.get()));
    }
  }

  @Override
  public void focusOn(String key) {
    if (key.equals("window")) {
      window.focusValue();
    } else {
      steps.getFirst().focusValue();
    }
  }
}
