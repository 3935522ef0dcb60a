package facet.workbench.segments.ui.metrics;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.model.Labels;
import facet.datasets.model.Metric;
import facet.workbench.kit.Action;
import facet.workbench.kit.Note;
import facet.workbench.metrics.KeepMetrics;
import facet.workbench.segments.ui.editor.EditorData;
import facet.workbench.segments.ui.editor.EventMetricFields;
import facet.workbench.segments.ui.editor.MetricPreview;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Makes a metric, or changes one: its names, and from events or from other metrics what it is.
/// What it comes to is shown at every change.
public final class MetricDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  private final transient EditorData data;
  private final transient MetricWords words;
  private final transient Function<Metric, Optional<String>> onSave;
  private final String itself;
  private final transient Labels meantBefore;
  private final TextField name = new TextField();
  private final TextField other = new TextField();
  private final TextField meaning = new TextField();
  private final TextField unit = new TextField();
  private final Select<Boolean> fromEvents = new Select<>();
  private final EventMetricFields events;
  private final MadeOfFields made;
  private final MetricPreview preview;
  private final Div refused = new Div();
  private final Action save;

  /// @param start what there is of it; its id when it is to be changed, else empty
  /// @param onSave keeps the metric, or says why not
  public MetricDialog(
      Optional<Metric> start,
      EditorData data,
      MetricWords words,
      Function<Metric, Optional<String>> onSave) {
    this.data = data;
    this.words = words;
    this.onSave = onSave;
    itself = start.map(Metric::id).orElse("");
    meantBefore = start.map(Metric::meaning).orElse(Labels.same(""));
    events =
        new EventMetricFields(
            start.filter(Metric.OfEvents.class::isInstance).map(Metric.OfEvents.class::cast),
            data,
            this::changed);
    made =
        new MadeOfFields(
            start.filter(metric -> !(metric instanceof Metric.OfEvents)),
            itself,
            data.model(),
            this::changed);
    save = Action.primary(getTranslation("segments.save"), this::save);
    save.setId("metric-save");
    preview = new MetricPreview(data.answers(), save::setEnabled);
    setHeaderTitle(getTranslation(itself.isEmpty() ? "metrics.new" : "metrics.change"));
    setWidth("820px");
    setMaxWidth("calc(100vw - 32px)");
    getElement().setAttribute("data-testid", "metric-dialog");
    start.ifPresent(this::fill);
    lay();
    fromEvents.setValue(start.map(Metric.OfEvents.class::isInstance).orElse(true));
    fromEvents.addValueChangeListener(_ -> choose());
    getFooter().add(Action.quiet(getTranslation("segments.cancel"), this::close), save);
    name.focus();
    addAttachListener(_ -> choose());
  }

  private void fill(Metric metric) {
    name.setValue(metric.labels().in(getLocale()));
    var foreign = metric.labels().in(otherLanguage());
    other.setValue(foreign.equals(name.getValue()) ? "" : foreign);
    meaning.setValue(metric.meaning().in(getLocale()));
    unit.setValue(metric.unit().orElse(""));
  }

  private Locale otherLanguage() {
    return isChinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  private boolean isChinese() {
    return getLocale().getLanguage().equals("zh");
  }

  private void lay() {
    field(name, "metrics.name", "metric-name", KeepMetrics.LONGEST);
    field(other, "metrics.other-name", "metric-other-name", KeepMetrics.LONGEST);
    field(meaning, "metrics.meaning", "metric-meaning", 200);
    field(unit, "metrics.unit", "metric-unit", 12);
    unit.setValueChangeMode(ValueChangeMode.LAZY);
    unit.addValueChangeListener(_ -> changed());
    fromEvents.setItems(true, false);
    fromEvents.setItemLabelGenerator(
        yes -> getTranslation(yes ? "metrics.from-events" : "metrics.from-metrics"));
    fromEvents.setLabel(getTranslation("metrics.from"));
    fromEvents.setWidthFull();
    fromEvents.getElement().setAttribute("data-testid", "metric-from");
    var names = new Div(name, other, meaning, unit, fromEvents, events, made);
    names.addClassNames("metric-fields", "ed");
    var side = new Div(preview, refused);
    side.addClassName("metric-side");
    var both = new Div(names, side);
    both.addClassName("metric-dialog");
    add(both);
  }

  private void field(TextField field, String key, String id, int longest) {
    field.setLabel(getTranslation(key));
    field.setMaxLength(longest);
    field.setWidthFull();
    field.getElement().setAttribute("data-testid", id);
  }

  private void choose() {
    events.setVisible(fromEvents.getValue());
    made.setVisible(!fromEvents.getValue());
    changed();
  }

  private Optional<Metric> metric() {
    return (fromEvents.getValue() ? events.metric().map(of -> (Metric) of) : made.metric())
        .map(title()::over);
  }

  private MetricTitle title() {
    var one = name.getValue().strip();
    var two = other.getValue().isBlank() ? one : other.getValue().strip();
    var measured = fromEvents.getValue() ? events.unit() : made.unit();
    unit.setPlaceholder(measured.orElse(""));
    return new MetricTitle(
        itself,
        isChinese() ? new Labels(two, one) : new Labels(one, two),
        meant(),
        Optional.of(unit.getValue().strip()).filter(text -> !text.isEmpty()).or(() -> measured));
  }

  /// What is said in the other language stays, where something else is said there.
  private Labels meant() {
    var now = meaning.getValue().strip();
    var foreign = meantBefore.in(otherLanguage());
    if (foreign.equals(meantBefore.in(getLocale()))) {
      return Labels.same(now);
    }
    return isChinese() ? new Labels(foreign, now) : new Labels(now, foreign);
  }

  private void changed() {
    refused.removeAll();
    metric()
        .ifPresentOrElse(
            metric -> preview.show(metric, words.of(metric)), () -> preview.refuse(""));
  }

  private void save() {
    refused.removeAll();
    var refusal =
        name.getValue().isBlank()
            ? Optional.of(getTranslation("metrics.name-needed"))
            : metric()
                .map(onSave)
                .orElseGet(() -> Optional.of(getTranslation("metrics.incomplete")));
    refusal.ifPresentOrElse(why -> refused.add(Note.bad(why)), this::close);
  }
}
