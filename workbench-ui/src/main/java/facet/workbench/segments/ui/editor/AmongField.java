package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Node;
import facet.datasets.condition.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Among whom a ranking counts: everyone, a saved segment, or those whose fields pass some tests.
/// What it can't show is kept as it is.
final class AmongField extends Div {
  private static final long serialVersionUID = 1L;

  private final ComboBox<String> segment = new ComboBox<>();
  private final FilterField filter;

  AmongField(Optional<Node> start, EditorData data, Runnable onChange) {
    addClassName("ed-filter");
    var parts = parts(start);
    var named = parts.stream().filter(AmongField::isSegment).findFirst();
    var others = parts.stream().filter(part -> named.filter(part::equals).isEmpty()).toList();
    segment.setItems(data.saved().segments());
    segment.setItemLabelGenerator(id -> data.names().segment(id).orElse(id));
    segment.setPlaceholder(getTranslation("segments.rank.among-everyone"));
    segment.setAriaLabel(getTranslation("segments.rank.among"));
    segment.setClearButtonVisible(true);
    segment.setWidthFull();
    named
        .map(node -> ((Condition.SegmentRef) node.condition()).id())
        .filter(data.saved().segments()::contains)
        .ifPresent(segment::setValue);
    segment.addValueChangeListener(_ -> onChange.run());
    filter =
        new FilterField(
            data.model().member(),
            others.isEmpty()
                ? Optional.empty()
                : Optional.of(Node.of(new Condition.Group(Quantifier.ALL, others))),
            data,
            onChange);
    add(segment, filter);
  }

  private static List<Node> parts(Optional<Node> start) {
    if (start.isEmpty()) {
      return List.of();
    }
    return start.get().condition() instanceof Condition.Group(var quantifier, var of)
            && quantifier == Quantifier.ALL
        ? of
        : List.of(start.get());
  }

  private static boolean isSegment(Node node) {
    return node.condition() instanceof Condition.SegmentRef(var _, var version)
        && version.isEmpty()
        && !node.muted();
  }

  Optional<Node> among() {
    var all = new ArrayList<Node>();
    Optional.ofNullable(segment.getValue())
        .map(id -> Node.of(new Condition.SegmentRef(id, OptionalInt.empty())))
        .ifPresent(all::add);
    filter
        .where()
        .flatMap(where -> where)
        .map(where -> parts(Optional.of(where)))
        .ifPresent(all::addAll);
    return switch (all.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(all.getFirst());
      default -> Optional.of(Node.of(new Condition.Group(Quantifier.ALL, all)));
    };
  }

  void focusValue() {
    segment.focus();
  }
}
