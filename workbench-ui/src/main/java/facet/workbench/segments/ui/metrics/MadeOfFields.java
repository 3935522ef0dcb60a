package facet.workbench.segments.ui.metrics;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.select.Select;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Metric;
import facet.workbench.kit.Action;
import facet.workbench.kit.Icon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The fields of a metric that is made of others: a ratio, a sum, a difference.
final class MadeOfFields extends Div {
  private static final long serialVersionUID = 1L;
  private static final int FEWEST = 2;

  /// How metrics are put together.
  private enum Way {
    RATIO,
    SUM,
    DIFFERENCE
  }

  private final transient List<Metric> choices;
  private final Runnable onChange;
  private final Select<Way> way = new Select<>();
  private final Div rows = new Div();
  private final Action more;
  private final List<ComboBox<Metric>> parts = new ArrayList<>();

  /// @param itself the id of the metric that is changed, which can't be made of itself
  MadeOfFields(Optional<Metric> start, String itself, MemberModel model, Runnable onChange) {
    this.onChange = onChange;
    choices =
        model.metrics().values().stream()
            .filter(model::isNumber)
            .filter(metric -> !metric.id().equals(itself))
            .toList();
    addClassName("ed");
    way.setItems(Way.values());
    way.setItemLabelGenerator(
        one -> getTranslation("metrics.way." + one.name().toLowerCase(Locale.ROOT)));
    way.setValue(start.map(MadeOfFields::wayOf).orElse(Way.RATIO));
    way.setWidthFull();
    way.getElement().setAttribute("data-testid", "metric-way");
    way.addValueChangeListener(_ -> arranged());
    rows.addClassName("ed-filter");
    more = Action.quiet(getTranslation("metrics.part.add"), () -> row(Optional.empty())).small();
    more.addComponentAsFirst(Icon.PLUS.draw());
    var ids = start.map(Metric::madeOf).orElse(List.of());
    Stream.concat(ids.stream().map(this::choice), Stream.generate(Optional::<Metric>empty))
        .limit(Math.max(FEWEST, ids.size()))
        .forEach(this::row);
    add(part("metrics.way", way), part("metrics.parts", rows), more);
    arrange();
  }

  private static Way wayOf(Metric metric) {
    return switch (metric) {
      case Metric.Total of when !of.minus().isEmpty() -> Way.DIFFERENCE;
      case Metric.Total _ -> Way.SUM;
      case Metric.Ratio _, Metric.OfEvents _ -> Way.RATIO;
    };
  }

  private Optional<Metric> choice(String id) {
    return choices.stream().filter(metric -> metric.id().equals(id)).findFirst();
  }

  private Div part(String key, com.vaadin.flow.component.Component field) {
    var label = new NativeLabel(getTranslation(key));
    label.addClassNames("t12", "s3");
    var part = new Div(label, field);
    part.addClassName("ed-part");
    return part;
  }

  private void row(Optional<Metric> start) {
    var pick = new ComboBox<Metric>();
    pick.setItems(choices);
    pick.setItemLabelGenerator(metric -> metric.labels().in(getLocale()));
    pick.setAriaLabel(getTranslation("segments.metric"));
    pick.setPlaceholder(getTranslation("metrics.part.pick"));
    pick.addClassName("grow");
    pick.setWidthFull();
    pick.getElement().setAttribute("data-testid", "metric-part-" + parts.size());
    start.ifPresent(pick::setValue);
    pick.addValueChangeListener(_ -> onChange.run());
    parts.add(pick);
    rows.add(pick);
  }

  private void arranged() {
    arrange();
    onChange.run();
  }

  /// A ratio has two metrics, the others as many as one likes.
  private void arrange() {
    boolean two = way.getValue() == Way.RATIO;
    more.setVisible(!two);
    while (two && parts.size() > FEWEST) {
      rows.remove(parts.removeLast());
    }
  }

  private List<Metric> picked() {
    return parts.stream().flatMap(pick -> Optional.ofNullable(pick.getValue()).stream()).toList();
  }

  /// What the numbers are counted in, as far as the parts say.
  Optional<String> unit() {
    var picked = picked();
    if (picked.isEmpty()) {
      return Optional.empty();
    }
    var first = picked.getFirst().unit();
    return way.getValue() != Way.RATIO || !picked.getLast().unit().equals(first)
        ? first
        : Optional.empty();
  }

  /// The metric, without a name, once there are enough to make it of.
  Optional<Metric> metric() {
    var ids = picked().stream().map(Metric::id).toList();
    if (ids.size() < FEWEST) {
      return Optional.empty();
    }
    var none = Labels.same("");
    return Optional.of(
        switch (way.getValue()) {
          case RATIO -> new Metric.Ratio("", none, none, "", unit(), ids.getFirst(), ids.getLast());
          case SUM -> new Metric.Total("", none, none, "", unit(), ids, List.of());
          case DIFFERENCE ->
              new Metric.Total(
                  "", none, none, "", unit(), ids.subList(0, 1), ids.subList(1, ids.size()));
        });
  }
}
