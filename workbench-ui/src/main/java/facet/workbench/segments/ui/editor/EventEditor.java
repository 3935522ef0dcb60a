package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.datasets.model.EventType;
import facet.datasets.model.Metric;
import facet.workbench.segments.palette.Starts;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a member did or did not: which events, how much of them, when.
final class EventEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final transient EventType event;
  private final transient EditorData data;
  private final Select<Boolean> did = new Select<>();
  private final Div measured = new Div();
  private final MeasureField measure;
  private final FilterField filter;
  private final WindowField window;
  private @Nullable TestField test;

  EventEditor(Condition.Did start, EditorData data) {
    this(start.event(), true, start.measure(), start.where(), start.window(), data);
    ask(start.test());
    listen();
  }

  EventEditor(Condition.DidNot start, EditorData data) {
    this(start.event(), false, Measure.COUNT, start.where(), start.window(), data);
    ask(Test.atLeast(1));
    listen();
  }

  private EventEditor(
      String id,
      boolean happened,
      Measure what,
      Optional<Node> where,
      Window start,
      EditorData data) {
    this.data = data;
    this.event = data.model().event(id).orElseThrow();
    head(event.labels().in(getLocale()));
    did.setItems(true, false);
    var name = event.labels().in(getLocale());
    did.setItemLabelGenerator(
        yes -> getTranslation(yes ? "segments.did" : "segments.did-not", name));
    did.setValue(happened);
    did.setAriaLabel(getTranslation("segments.operator"));
    did.setWidthFull();
    measured.addClassName("ed-part");
    measure = new MeasureField(event, what, false, data, this::measuredAnew);
    filter = new FilterField(event, where, data, this::narrowed);
    window = new WindowField(start, data, this::narrowed);
    add(did, measured);
    part("segments.filter", filter);
    part("segments.window", window);
  }

  private void listen() {
    did.addValueChangeListener(_ -> {
      measured.setVisible(did.getValue());
      changed();
    });
    measured.setVisible(did.getValue());
  }

  @Override
  public void focusOn(String key) {
    switch (key) {
      case "where" -> filter.focusValue();
      case "window" -> window.focusValue();
      default -> {
        if (test != null) {
          test.focusValue();
        }
      }
    }
  }

  /// Something else is measured now, and asked anew.
  private void measuredAnew() {
    ask(Starts.test(measure.subject(this::measured).type()));
    changed();
  }

  /// What the fields ask of each member, as a metric.
  private Optional<Metric> measured() {
    var where = filter.where();
    var when = window.window();
    return where.isPresent() && when.isPresent()
        ? measure
            .measure()
            .map(what ->
                new Metric.OfEvents(
                    "asked",
                    event.labels(),
                    event.labels(),
                    event.area(),
                    Optional.empty(),
                    event.id(),
                    where.get(),
                    what,
                    when.get()))
        : Optional.empty();
  }

  private void ask(Test start) {
    measured.removeAll();
    test = new TestField(measure.subject(this::measured), start, data.answers(), this::changed);
    measured.add(measure, test);
  }

  /// Other events count now: what is measured of them spreads differently.
  private void narrowed() {
    if (test != null) {
      test.measuredAnew();
    }
    changed();
  }

  private void changed() {
    var where = filter.where();
    var when = window.window();
    if (where.isEmpty() || when.isEmpty()) {
      return;
    }
    if (!did.getValue()) {
      tell(new Condition.DidNot(event.id(), where.get(), when.get()));
      return;
    }
    var asked = Optional.ofNullable(test).flatMap(TestField::test);
    var what = measure.measure();
    if (asked.isPresent() && what.isPresent()) {
      tell(new Condition.Did(event.id(), where.get(), what.get(), asked.get(), when.get()));
    }
  }
}
