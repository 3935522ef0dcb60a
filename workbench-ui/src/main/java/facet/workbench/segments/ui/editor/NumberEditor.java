package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.UI;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Test;
import facet.datasets.model.Metric;
import java.util.Optional;
import java.util.function.Function;

/// A metric or a score against numbers.
final class NumberEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final TestField test;

  NumberEditor(Condition.Metric start, EditorData data) {
    this(
        data.model()
            .metric(start.metric())
            .map(m -> m.labels().in(UI.getCurrent().getLocale()))
            .orElse(start.metric()),
        Tested.number(
            data.model().metric(start.metric()).flatMap(Metric::unit),
            () -> data.model().metric(start.metric())),
        start.test(),
        data,
        value -> new Condition.Metric(start.metric(), value));
  }

  NumberEditor(Condition.Score start, EditorData data) {
    this(
        data.names().score(start.score()).orElse(start.score()),
        Tested.number(Optional.empty()),
        start.test(),
        data,
        value -> new Condition.Score(start.score(), value));
  }

  private NumberEditor(
      String name, Tested subject, Test start, EditorData data, Function<Test, Condition> make) {
    head(name);
    test =
        new TestField(
            subject, start, data.answers(), () -> test().test().map(make).ifPresent(this::tell));
    add(test);
  }

  private TestField test() {
    return test;
  }

  @Override
  public void focusOn(String key) {
    test.focusValue();
  }
}
