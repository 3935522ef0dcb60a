package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Test;
import facet.workbench.segments.DatesMeant;
import java.util.Optional;

/// What is asked of a value: the question, and the fields it needs.
final class TestField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Tested subject;
  private final transient EditorData.Answers answers;
  private final Runnable onChange;
  private final Select<Ask> ask = new Select<>();
  private final Div inputs = new Div();
  private final DatesNote dates = new DatesNote();
  private transient TestInput input;

  TestField(Tested subject, Test start, EditorData.Answers answers, Runnable onChange) {
    this.subject = subject;
    this.answers = answers;
    this.onChange = onChange;
    addClassName("ed-test");
    inputs.addClassName("ed-inputs");
    ask.setItems(Ask.of(subject.type()));
    ask.setItemLabelGenerator(choice -> getTranslation(choice.key()));
    ask.setAriaLabel(getTranslation("segments.operator"));
    ask.addClassName("ed-ask");
    ask.setValue(Ask.of(start, subject.type()));
    input = show(start);
    ask.addValueChangeListener(_ -> {
      input = show(input.test().get().orElse(start));
      changed();
    });
    add(ask, inputs, dates);
    sayDates();
  }

  private void changed() {
    sayDates();
    onChange.run();
  }

  private void sayDates() {
    dates.show(test().flatMap(test -> DatesMeant.by(test, answers.asOf())));
  }

  /// What is measured has changed: its histogram is drawn anew.
  void measuredAnew() {
    input.histogram().ifPresent(Histogram::ask);
  }

  private TestInput show(Test current) {
    inputs.removeAll();
    var made = TestInput.of(ask.getValue(), subject, current, answers, this::changed);
    made.fields().ifPresent(inputs::add);
    return made;
  }

  /// The test, once its fields are filled.
  Optional<Test> test() {
    return input.test().get();
  }

  void focusValue() {
    input.fields().flatMap(TestField::focusable).orElse(ask).focus();
  }

  private static Optional<Focusable<?>> focusable(Component component) {
    if (component instanceof Focusable<?> field) {
      return Optional.of(field);
    }
    return component.getChildren().flatMap(child -> focusable(child).stream()).findFirst();
  }
}
