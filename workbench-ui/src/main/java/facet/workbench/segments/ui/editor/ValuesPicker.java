package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.model.FieldType;
import facet.query.measure.ValueCounts;
import facet.workbench.kit.Action;
import facet.workbench.kit.Background;
import facet.workbench.kit.Formats;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Picks some of a field's values: a choice's in their own order, else those picked first, then
/// those there are, page by page, with how many have each. A search narrows them. A box once shown
/// stays where it is when counts and further values arrive, so that no click is lost.
final class ValuesPicker extends Div {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = LoggerFactory.getLogger(ValuesPicker.class);
  private static final int PAGE = 50;

  private final transient Tested subject;
  private final transient EditorData.Answers answers;
  private final Set<String> picked = new LinkedHashSet<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Div list = new Div();
  private final Span foot = new Span();
  private final Action more;
  private final Runnable onChange;
  private final transient Background finding = new Background(this);
  private String search = "";
  private String shownFor = "";
  private int listed;

  ValuesPicker(Tested subject, EditorData.Answers answers, List<String> start, Runnable onChange) {
    this.subject = subject;
    this.answers = answers;
    this.onChange = onChange;
    picked.addAll(start);
    addClassName("ed-values");
    list.addClassName("ed-list");
    foot.addClassNames("t12", "s3", "grow");
    more = Action.quiet("", this::next).small();
    more.setVisible(false);
    var below = new Div(foot, more);
    below.addClassName("ed-row");
    add(searchField(), list, below);
    restart();
    addAttachListener(_ -> find());
  }

  private TextField searchField() {
    var field = new TextField();
    field.setPlaceholder(getTranslation("segments.search-values"));
    field.setAriaLabel(getTranslation("segments.search-values"));
    field.setClearButtonVisible(true);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.setValueChangeTimeout(200);
    field.setWidthFull();
    field.addValueChangeListener(typed -> {
      search = typed.getValue();
      find();
    });
    return field;
  }

  List<String> picked() {
    return List.copyOf(picked);
  }

  /// What is known without asking: values picked, and those of a choice.
  private void restart() {
    list.removeAll();
    rows.clear();
    listed = 0;
    choices().stream().filter(this::fits).forEach(this::row);
    picked.stream().filter(this::fits).forEach(this::row);
  }

  private void find() {
    page(0);
  }

  private void next() {
    page(listed);
  }

  private void page(int offset) {
    var path = subject.path();
    if (path.isPresent() && isAttached()) {
      var wanted = search;
      finding.run(
          () -> answers.values(path.get(), wanted, offset, PAGE),
          found -> took(found, wanted, offset),
          problem ->
              LOG.warn(
                  "Values of {} can't be listed, known ones are shown: {}",
                  path.get(),
                  problem.getMessage()));
    }
  }

  private void took(ValueCounts found, String wanted, int offset) {
    if (offset == 0 && !wanted.equals(shownFor)) {
      restart();
    }
    shownFor = wanted;
    listed = offset + found.values().size();
    found.values().forEach(value -> row(value.value()).count(value.count()));
    if (rows.isEmpty() && subject.type() instanceof FieldType.Text && !wanted.isBlank()) {
      row(wanted.strip());
    } else if (rows.isEmpty()) {
      list.add(new Span(getTranslation("segments.values-none")));
    }
    long left = found.distinct() - listed;
    more.setVisible(left > 0);
    more.setText(getTranslation("segments.values-next", Math.min(left, PAGE)));
    foot.setText(foot(found, left));
  }

  private String foot(ValueCounts found, long left) {
    if (left > 0) {
      return getTranslation("segments.values-more", left);
    }
    return found.missing() > 0 && search.isEmpty()
        ? getTranslation("segments.values-missing", found.missing())
        : "";
  }

  private List<String> choices() {
    return subject.type() instanceof FieldType.Choice choice
        ? choice.values().stream().map(FieldType.Value::id).toList()
        : List.of();
  }

  private boolean fits(String value) {
    var wanted = search.strip().toLowerCase(Locale.ROOT);
    return value.toLowerCase(Locale.ROOT).contains(wanted)
        || name(value).toLowerCase(Locale.ROOT).contains(wanted);
  }

  private String name(String value) {
    return subject.type() instanceof FieldType.Choice choice
        ? choice.value(value).map(v -> v.labels().in(getLocale())).orElse(value)
        : value;
  }

  private Row row(String value) {
    return rows.computeIfAbsent(
        value,
        one -> {
          var row = new Row(one, picked.contains(one));
          list.add(row.box);
          return row;
        });
  }

  /// One value with its box and, once it is known, its count.
  private final class Row implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Checkbox box;
    private final Span count = new Span();

    Row(String value, boolean ticked) {
      var name = new Span(name(value));
      name.addClassName("cut");
      name.getElement().setAttribute("title", name(value));
      count.addClassNames("n", "s3");
      var label = new Div(name, count);
      label.addClassName("ed-value");
      box = new Checkbox(ticked);
      box.setLabelComponent(label);
      box.addValueChangeListener(changed -> {
        if (changed.getValue()) {
          picked.add(value);
        } else {
          picked.remove(value);
        }
        onChange.run();
      });
    }

    void count(long members) {
      count.setText(Formats.of(box).count(members));
    }
  }
}
