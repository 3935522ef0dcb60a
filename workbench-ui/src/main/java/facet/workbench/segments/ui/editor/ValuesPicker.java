package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.model.FieldType;
import facet.query.measure.ValueCounts;
import facet.workbench.kit.Background;
import facet.workbench.kit.Formats;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Picks some of a field's values. Lists the values there are with how many have each, those picked
/// first; a search narrows them.
final class ValuesPicker extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ValuesPicker.class);
  private static final int LISTED = 50;

  private final transient Subject subject;
  private final transient EditorData.Values source;
  private final Set<String> picked = new LinkedHashSet<>();
  private final Div list = new Div();
  private final Span foot = new Span();
  private final Runnable onChange;
  private final transient Background finding = new Background(this);

  ValuesPicker(Subject subject, EditorData.Values source, List<String> start, Runnable onChange) {
    this.subject = subject;
    this.source = source;
    this.onChange = onChange;
    picked.addAll(start);
    addClassName("ed-values");
    list.addClassName("ed-list");
    foot.addClassNames("t12", "s3");
    var search = new TextField();
    search.setPlaceholder(getTranslation("segments.search-values"));
    search.setAriaLabel(getTranslation("segments.search-values"));
    search.setClearButtonVisible(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setWidthFull();
    search.addValueChangeListener(typed -> find(typed.getValue()));
    add(search, list, foot);
    show(Optional.empty(), "");
    addAttachListener(_ -> find(""));
  }

  List<String> picked() {
    return List.copyOf(picked);
  }

  private void find(String search) {
    var path = subject.path();
    if (path.isPresent() && isAttached()) {
      finding.run(
          () -> source.find(path.get(), search, LISTED),
          counts -> show(Optional.of(counts), search),
          problem ->
              LOG.warn(
                  "Values of {} can't be listed, known ones are shown: {}",
                  path.get(),
                  problem.getMessage()));
    }
  }

  private void show(Optional<ValueCounts> found, String search) {
    list.removeAll();
    var shown = new LinkedHashSet<String>();
    picked.stream().filter(value -> fits(value, search)).forEach(shown::add);
    found.ifPresent(counts -> counts.values().forEach(v -> shown.add(v.value())));
    choices().stream().filter(value -> fits(value, search)).forEach(shown::add);
    shown.forEach(value -> list.add(row(value, found)));
    if (shown.isEmpty() && found.isPresent()) {
      list.add(new Span(getTranslation("segments.values-none")));
    }
    foot.setText(found.map(counts -> foot(counts, search)).orElse(""));
  }

  private String foot(ValueCounts counts, String search) {
    long more = search.isEmpty() ? counts.distinct() - counts.values().size() : 0;
    if (more > 0) {
      return getTranslation("segments.values-more", more);
    }
    return counts.missing() > 0 && search.isEmpty()
        ? getTranslation("segments.values-missing", counts.missing())
        : "";
  }

  private List<String> choices() {
    return subject.type() instanceof FieldType.Choice choice
        ? choice.values().stream().map(FieldType.Value::id).toList()
        : List.of();
  }

  private boolean fits(String value, String search) {
    var wanted = search.toLowerCase(Locale.ROOT);
    return value.toLowerCase(Locale.ROOT).contains(wanted)
        || name(value).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String name(String value) {
    return subject.type() instanceof FieldType.Choice choice
        ? choice.value(value).map(v -> v.labels().in(getLocale())).orElse(value)
        : value;
  }

  private Checkbox row(String value, Optional<ValueCounts> found) {
    var label = new Div();
    label.addClassName("ed-value");
    var name = new Span(name(value));
    name.addClassName("cut");
    var count = new Span(found.flatMap(f -> count(f, value)).orElse(""));
    count.addClassNames("n", "s3");
    label.add(name, count);
    var box = new Checkbox(picked.contains(value));
    box.setLabelComponent(label);
    box.addValueChangeListener(changed -> {
      if (changed.getValue()) {
        picked.add(value);
      } else {
        picked.remove(value);
      }
      onChange.run();
    });
    return box;
  }

  private Optional<String> count(ValueCounts found, String value) {
    return found.values().stream()
        .filter(v -> v.value().equals(value))
        .map(v -> Formats.of(this).count(v.count()))
        .findFirst();
  }
}
