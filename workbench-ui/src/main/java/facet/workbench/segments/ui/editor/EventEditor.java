package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Aggregate;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Test;
import facet.datasets.condition.Window;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldRef;
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
  private final Select<Aggregate> aggregate = new Select<>();
  private final Select<FieldRef> field = new Select<>();
  private final FilterField filter;
  private final WindowField window;
  private @Nullable TestField test;

  EventEditor(Condition.Did start, EditorData data) {
    this(start.event(), true, start.where(), start.window(), data);
    aggregate.setValue(start.measure().aggregate());
    fields();
    start.measure().field().flatMap(data.model()::field).ifPresent(this::select);
    ask(start.test());
    listen();
  }

  EventEditor(Condition.DidNot start, EditorData data) {
    this(start.event(), false, start.where(), start.window(), data);
    aggregate.setValue(Aggregate.COUNT);
    fields();
    ask(Test.atLeast(1));
    listen();
  }

  private EventEditor(
      String id, boolean happened, Optional<Node> where, Window start, EditorData data) {
    this.data = data;
    this.event = data.model().event(id).orElseThrow();
    head(event.labels().in(getLocale()));
    did.setItems(true, false);
    did.setItemLabelGenerator(yes ->
        getTranslation(yes ? "segments.did" : "segments.did-not")
            + " "
            + event.labels().in(getLocale()));
    did.setValue(happened);
    did.setAriaLabel(getTranslation("segments.operator"));
    did.setWidthFull();
    aggregate.setItems(Aggregate.values());
    aggregate.setItemLabelGenerator(a -> getTranslation("segments.measure." + a.spelling()));
    aggregate.setAriaLabel(getTranslation("segments.measure"));
    aggregate.addClassName("ed-ask");
    field.setItemLabelGenerator(ref -> EventFields.name(ref, getLocale()));
    field.setAriaLabel(getTranslation("segments.field"));
    field.addClassName("grow");
    measured.addClassName("ed-part");
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
    aggregate.addValueChangeListener(_ -> {
      fields();
      ask(Starts.test(subject().type()));
      changed();
    });
    field.addValueChangeListener(picked -> {
      if (picked.isFromClient()) {
        ask(Starts.test(subject().type()));
        changed();
      }
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
      case DISTINCT, FIRST, LAST, COUNT, RECENCY -> true;
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

  private Subject subject() {
    return switch (aggregate.getValue()) {
      case COUNT, DISTINCT, RECENCY -> Subject.whole(this::measured);
      case SUM, AVG, MIN, MAX, FIRST, LAST ->
          Optional.ofNullable(field.getValue())
              .map(Subject::of)
              .map(of -> of.type().isNumeric() ? of.measuredBy(this::measured) : of)
              .orElseGet(() -> Subject.number(Optional.empty()));
    };
  }

  /// What the fields ask of each member, as a metric.
  private Optional<Metric> measured() {
    var where = filter.where();
    var when = window.window();
    return where.isPresent() && when.isPresent()
        ? measure()
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
    var head = new Div(aggregate, field);
    head.addClassName("ed-row");
    test = new TestField(subject(), start, data.answers(), this::changed);
    measured.add(head, test);
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
    if (asked.isPresent() && measure().isPresent()) {
      tell(new Condition.Did(event.id(), where.get(), measure().get(), asked.get(), when.get()));
    }
  }

  private Optional<Measure> measure() {
    var a = aggregate.getValue();
    if (!a.needsField()) {
      return Optional.of(new Measure(a, Optional.empty()));
    }
    return Optional.ofNullable(field.getValue()).map(ref -> Measure.of(a, ref.path()));
  }
}
