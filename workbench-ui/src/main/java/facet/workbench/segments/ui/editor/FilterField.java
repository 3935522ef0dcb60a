package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import facet.datasets.condition.Test;
import facet.datasets.model.Entity;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import facet.workbench.segments.palette.Starts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which events count, or which members: tests of fields that must all hold for the same one.
final class FilterField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient EditorData data;
  private transient List<FieldRef> fields;
  private final Runnable onChange;
  private final Div rows = new Div();
  private final List<Row> filters = new ArrayList<>();
  private final transient List<Node> others = new ArrayList<>();

  FilterField(Entity of, Optional<Node> start, EditorData data, Runnable onChange) {
    this.data = data;
    this.fields = EventFields.of(data.model(), of);
    this.onChange = onChange;
    addClassName("ed-filter");
    parts(start).forEach(this::take);
    add(rows);
    add(
        Action.quiet(
                getTranslation("segments.filter.add"),
                () -> {
                  var first = usual();
                  show(first, Starts.test(first.field().type()));
                })
            .small()
            .with(Icon.PLUS));
  }

  /// Asks of other events from now on, and begins without a filter.
  void about(Entity other) {
    fields = EventFields.of(data.model(), other);
    rows.removeAll();
    filters.clear();
    others.clear();
  }

  /// What events are told apart by most often: a choice, rather than a number of theirs.
  private FieldRef usual() {
    return fields.stream()
        .filter(ref -> ref.field().type() instanceof FieldType.Choice)
        .findFirst()
        .orElse(fields.getFirst());
  }

  private static List<Node> parts(Optional<Node> where) {
    if (where.isEmpty()) {
      return List.of();
    }
    return where.get().condition() instanceof Condition.Group(var quantifier, var of)
            && quantifier == Quantifier.ALL
        ? of
        : List.of(where.get());
  }

  /// What this editor can't show (a group, a sequence) is kept as it is.
  private void take(Node part) {
    if (part.condition() instanceof Condition.Attribute(var path, var test) && !part.muted()) {
      data.model().field(path).ifPresentOrElse(ref -> show(ref, test), () -> others.add(part));
    } else {
      others.add(part);
    }
  }

  private void show(FieldRef ref, Test test) {
    var row = new Row(ref, test);
    filters.add(row);
    rows.add(row);
  }

  /// The filter, once every row is filled.
  Optional<Optional<Node>> where() {
    var all = new ArrayList<>(others);
    for (var row : filters) {
      var test = row.test.test();
      if (test.isEmpty()) {
        return Optional.empty();
      }
      all.add(Node.of(new Condition.Attribute(row.ref.path(), test.get())));
    }
    return Optional.of(
        all.isEmpty()
            ? Optional.empty()
            : Optional.of(Node.of(new Condition.Group(Quantifier.ALL, all))));
  }

  void focusValue() {
    if (!filters.isEmpty()) {
      filters.getFirst().test.focusValue();
    }
  }

  /// One test of one field.
  private final class Row extends Div {
    private static final long serialVersionUID = 1L;

    private transient FieldRef ref;
    private TestField test;

    Row(FieldRef start, Test startTest) {
      ref = start;
      addClassName("ed-filter-row");
      var field = new ComboBox<FieldRef>();
      field.setItems(fields);
      field.setItemLabelGenerator(f -> EventFields.name(f, getLocale()));
      field.setValue(start);
      field.setAriaLabel(FilterField.this.getTranslation("segments.field"));
      field.addClassName("grow");
      test = new TestField(Tested.of(start), startTest, data.answers(), onChange);
      field.addValueChangeListener(changed -> {
        if (changed.getValue() != null) {
          become(changed.getValue());
        }
      });
      var head = new Div(field);
      head.addClassName("ed-row");
      head.add(
          Action.icon(
              Icon.X,
              FilterField.this.getTranslation("segments.filter.remove"),
              () -> {
                filters.remove(this);
                rows.remove(this);
                onChange.run();
              }));
      add(head, test);
    }

    private void become(FieldRef next) {
      ref = next;
      var fresh =
          new TestField(
              Tested.of(next), Starts.test(next.field().type()), data.answers(), onChange);
      replace(test, fresh);
      test = fresh;
      onChange.run();
    }
  }
}
