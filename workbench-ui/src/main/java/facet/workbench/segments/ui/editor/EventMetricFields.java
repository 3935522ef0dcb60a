package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Measure;
import facet.datasets.condition.Node;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.datasets.model.EventType;
import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import java.util.List;
import java.util.Optional;

/// The fields of a metric that is measured over events: which events, what of them, when.
public final class EventMetricFields extends Div {
  private static final long serialVersionUID = 1L;
  private static final Window YEAR = new Window.Last(Period.days(365));

  private final transient EditorData data;
  private final Runnable onChange;
  private final Select<EventType> event = new Select<>();
  private final Div parts = new Div();
  private transient Parts fields;

  /// @param window what is there of it; a new one begins with how often the first event happened
  public EventMetricFields(Optional<Metric.OfEvents> start, EditorData data, Runnable onChange) {
    this.data = data;
    this.onChange = onChange;
    addClassName("ed");
    var events = List.copyOf(data.model().events().values());
    event.setItems(events);
    event.setItemLabelGenerator(one -> one.labels().in(getLocale()));
    event.setWidthFull();
    event.getElement().setAttribute("data-testid", "metric-event");
    var first = start.flatMap(of -> data.model().event(of.event())).orElse(events.getFirst());
    event.setValue(first);
    fields =
        show(
            first,
            start.map(Metric.OfEvents::measure).orElse(Measure.COUNT),
            start.flatMap(Metric.OfEvents::where),
            start.map(Metric.OfEvents::window).orElse(YEAR));
    event.addValueChangeListener(picked -> {
      var when = fields.window.window().orElse(YEAR);
      fields = show(picked.getValue(), Measure.COUNT, Optional.empty(), when);
      onChange.run();
    });
    parts.addClassName("ed");
    add(part("segments.sequence.event", event), parts);
  }

  private Parts show(EventType of, Measure what, Optional<Node> where, Window when) {
    var made =
        new Parts(
            new MeasureField(of, what, true, data, onChange),
            new FilterField(of, where, data, onChange),
            new WindowField(when, data, onChange));
    parts.removeAll();
    parts.add(
        part("segments.measure", made.measure),
        part("segments.filter", made.filter),
        part("segments.window", made.window));
    return made;
  }

  private Div part(String key, com.vaadin.flow.component.Component field) {
    var label = new NativeLabel(getTranslation(key));
    label.addClassNames("t12", "s3");
    var part = new Div(label, field);
    part.addClassName("ed-part");
    return part;
  }

  private record Parts(MeasureField measure, FilterField filter, WindowField window) {}

  /// What the numbers are counted in, where the measured field says so.
  public Optional<String> unit() {
    return fields.measure.unit();
  }

  /// The metric, without a name, once every field is filled.
  public Optional<Metric.OfEvents> metric() {
    var where = fields.filter.where();
    var when = fields.window.window();
    var of = event.getValue();
    var none = Labels.same("");
    return where.isPresent() && when.isPresent()
        ? fields
            .measure
            .measure()
            .map(what ->
                new Metric.OfEvents(
                    "", none, none, "", unit(), of.id(), where.get(), what, when.get()))
        : Optional.empty();
  }
}
