package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Top;
import facet.datasets.model.FieldRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/// The first or last by a metric.
final class RankEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Select<String> metric = new Select<>();
  private final Select<Boolean> bottom = new Select<>();
  private final BigDecimalField size = new BigDecimalField();
  private final Select<Boolean> percent = new Select<>();
  private final Select<String> within = new Select<>();

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
    percent.setItems(true, false);
    percent.setItemLabelGenerator(
        p -> getTranslation(p ? "segments.rank.percent" : "segments.rank.count"));
    percent.setValue(!(start.top() instanceof Top.Count));
    size.setValue(sizeOf(start.top()));
    size.setValueChangeMode(ValueChangeMode.LAZY);
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
    List.of(bottom, percent).forEach(s -> s.addValueChangeListener(_ -> changed()));
    size.addValueChangeListener(_ -> changed());
  }

  private void label() {
    metric.setAriaLabel(getTranslation("segments.metric"));
    size.setAriaLabel(getTranslation("segments.rank.size"));
    percent.setAriaLabel(getTranslation("segments.unit"));
    bottom.setAriaLabel(getTranslation("segments.operator"));
    within.setAriaLabel(getTranslation("segments.rank.within"));
    metric.setWidthFull();
    within.setWidthFull();
    percent.addClassName("grow");
    bottom.addClassName("ed-unit");
  }

  private void lay() {
    var row = new Div(bottom, size, percent);
    row.addClassName("ed-row");
    part("segments.rank.size", row);
    part("segments.metric", metric);
    part("segments.rank.within", within);
  }

  private static BigDecimal sizeOf(Top top) {
    return switch (top) {
      case Top.Count(var members) -> BigDecimal.valueOf(members);
      case Top.Percent(var share) -> share;
      case Top.Tile(var _, var of) ->
          HUNDRED.divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    };
  }

  private Optional<Top> top() {
    return Optional.ofNullable(size.getValue())
        .filter(number -> number.signum() > 0)
        .filter(number -> !percent.getValue() || number.compareTo(HUNDRED) <= 0)
        .map(number ->
            percent.getValue() ? new Top.Percent(number) : new Top.Count(number.intValue()));
  }

  private void changed() {
    top()
        .ifPresent(top ->
            tell(
                new Condition.Rank(
                    metric.getValue(),
                    top,
                    bottom.getValue(),
                    Optional.ofNullable(within.getValue()),
                    Optional.empty())));
  }

  @Override
  public void focusOn(String key) {
    if (key.equals("within")) {
      within.focus();
    } else {
      size.focus();
    }
  }
}
