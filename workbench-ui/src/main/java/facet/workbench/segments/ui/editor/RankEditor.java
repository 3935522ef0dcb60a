package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Top;
import facet.datasets.model.FieldRef;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The first or last by a metric.
final class RankEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int TILES = 5;

  private final Select<String> metric = new Select<>();
  private final Select<Boolean> bottom = new Select<>();
  private final BigDecimalField size = new BigDecimalField();
  private final Select<Unit> unit = new Select<>();
  private final IntegerField of = new IntegerField();
  private final Select<String> within = new Select<>();
  private final AmongField among;

  private enum Unit {
    PERCENT,
    COUNT,
    TILE
  }

  RankEditor(Condition.Rank start, EditorData data) {
    var model = data.model();
    metric.setItems(List.copyOf(model.metrics().keySet()));
    metric.setItemLabelGenerator(
        id -> model.metric(id).map(m -> m.labels().in(getLocale())).orElse(id));
    metric.setValue(start.by());
    bottom.setItems(false, true);
    bottom.setItemLabelGenerator(
        b -> getTranslation(b ? "segments.rank.bottom" : "segments.rank.top"));
    bottom.setValue(start.bottom());
    unit.setItems(Unit.values());
    unit.setItemLabelGenerator(
        one -> getTranslation("segments.rank." + one.name().toLowerCase(Locale.ROOT)));
    unit.setValue(unitOf(start.top()));
    size.setValue(sizeOf(start.top()));
    size.setValueChangeMode(ValueChangeMode.LAZY);
    of.setMin(2);
    of.setMax(HUNDRED.intValue());
    of.setValue(start.top() instanceof Top.Tile(var _, var tiles) ? tiles : TILES);
    among = new AmongField(start.among(), data, this::changed);
    size.addClassName("ed-number");
    var groups =
        EventFields.of(model, model.member()).stream()
            .filter(ref -> !ref.field().type().isNumeric())
            .map(FieldRef::path)
            .toList();
    within.setItems(groups);
    within.setEmptySelectionAllowed(true);
    within.setEmptySelectionCaption(getTranslation("segments.rank.overall"));
    within.setItemLabelGenerator(path ->
        path == null
            ? getTranslation("segments.rank.overall")
            : model.field(path).map(ref -> EventFields.name(ref, getLocale())).orElse(path));
    start.within().filter(groups::contains).ifPresent(within::setValue);
    label();
    lay();
    List.of(metric, within).forEach(s -> s.addValueChangeListener(_ -> changed()));
    bottom.addValueChangeListener(_ -> changed());
    of.addValueChangeListener(_ -> changed());
    unit.addValueChangeListener(_ -> {
      forUnit();
      changed();
    });
    size.addValueChangeListener(_ -> changed());
  }

  private void label() {
    metric.setAriaLabel(getTranslation("segments.metric"));
    size.setAriaLabel(getTranslation("segments.rank.size"));
    unit.setAriaLabel(getTranslation("segments.unit"));
    of.setAriaLabel(getTranslation("segments.rank.of"));
    of.setPrefixComponent(new Span(getTranslation("segments.rank.of")));
    of.addClassName("ed-number");
    bottom.setAriaLabel(getTranslation("segments.operator"));
    within.setAriaLabel(getTranslation("segments.rank.within"));
    metric.setWidthFull();
    within.setWidthFull();
    unit.addClassName("grow");
    bottom.addClassName("ed-unit");
  }

  private void lay() {
    var row = new Div(bottom, size, of, unit);
    row.addClassName("ed-row");
    part("segments.rank.size", row);
    part("segments.metric", metric);
    part("segments.rank.within", within);
    part("segments.rank.among", among);
    forUnit();
  }

  /// Tiles are numbered from the lowest, so there is no top or bottom to choose.
  private void forUnit() {
    boolean tile = unit.getValue() == Unit.TILE;
    bottom.setVisible(!tile);
    of.setVisible(tile);
  }

  private static Unit unitOf(Top top) {
    return switch (top) {
      case Top.Count _ -> Unit.COUNT;
      case Top.Percent _ -> Unit.PERCENT;
      case Top.Tile _ -> Unit.TILE;
    };
  }

  private static BigDecimal sizeOf(Top top) {
    return switch (top) {
      case Top.Count(var members) -> BigDecimal.valueOf(members);
      case Top.Percent(var share) -> share;
      case Top.Tile(var tile, var _) -> BigDecimal.valueOf(tile);
    };
  }

  private Optional<Top> top() {
    return Optional.ofNullable(size.getValue())
        .filter(number -> number.signum() > 0)
        .flatMap(number ->
            switch (unit.getValue()) {
              case COUNT -> Optional.of(new Top.Count(number.intValue()));
              case PERCENT ->
                  Optional.<Top>of(new Top.Percent(number))
                      .filter(_ -> number.compareTo(HUNDRED) <= 0);
              case TILE ->
                  Optional.ofNullable(of.getValue())
                      .filter(tiles -> tiles > 1 && number.intValue() <= tiles)
                      .map(tiles -> new Top.Tile(number.intValue(), tiles));
            });
  }

  private void changed() {
    top()
        .ifPresent(top ->
            tell(
                new Condition.Rank(
                    metric.getValue(),
                    top,
                    unit.getValue() != Unit.TILE && bottom.getValue(),
                    Optional.ofNullable(within.getValue()),
                    among.among())));
  }

  @Override
  public void focusOn(String key) {
    switch (key) {
      case "within" -> within.focus();
      case "among" -> among.focusValue();
      default -> size.focus();
    }
  }
}
