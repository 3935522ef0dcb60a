package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Period;
import java.util.Optional;

/// A length of calendar time: a number and its unit.
final class PeriodField extends Div {
  private static final long serialVersionUID = 1L;
  private static final int LONGEST = 36500;

  private final IntegerField amount = new IntegerField();
  private final Select<CalendarUnit> unit = new Select<>();

  PeriodField(Period start, Runnable onChange) {
    addClassName("ed-row");
    amount.setValue(start.amount());
    amount.setMin(0);
    amount.setMax(LONGEST);
    amount.setStepButtonsVisible(true);
    amount.setAriaLabel(getTranslation("segments.amount"));
    amount.setValueChangeMode(ValueChangeMode.LAZY);
    amount.addClassName("ed-number");
    unit.setItems(CalendarUnit.values());
    unit.setItemLabelGenerator(u -> getTranslation("segments.unit." + u.spelling()));
    unit.setValue(start.unit());
    unit.setAriaLabel(getTranslation("segments.unit"));
    unit.addClassName("ed-unit");
    amount.addValueChangeListener(_ -> onChange.run());
    unit.addValueChangeListener(_ -> onChange.run());
    add(amount, unit);
  }

  Optional<Period> period() {
    return Optional.ofNullable(amount.getValue())
        .filter(number -> number >= 0 && number <= LONGEST)
        .map(number -> new Period(number, unit.getValue()));
  }
}
