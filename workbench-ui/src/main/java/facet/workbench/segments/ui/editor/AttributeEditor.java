package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import facet.datasets.condition.Condition;
import facet.datasets.condition.Period;
import facet.datasets.condition.Test;
import facet.datasets.model.FieldRef;
import facet.datasets.model.FieldType;
import facet.workbench.segments.DatesMeant;
import java.util.Optional;

/// A member's field: its test; of a date also its yearly return.
final class AttributeEditor extends ConditionEditor {
  private static final long serialVersionUID = 1L;

  private final transient FieldRef ref;
  private final transient EditorData data;
  private final Div body = new Div();
  private Runnable focus = () -> {};

  AttributeEditor(Condition.Attribute start, EditorData data) {
    this(start.field(), data);
    showTest(start.test());
  }

  AttributeEditor(Condition.Anniversary start, EditorData data) {
    this(start.field(), data);
    showYearly(start.next(), start.lunar());
  }

  private AttributeEditor(String path, EditorData data) {
    this.ref = data.model().field(path).orElseThrow();
    this.data = data;
    head(EventFields.name(ref, getLocale()));
    body.addClassName("ed-body");
    add(body);
  }

  @Override
  public void focusOn(String key) {
    focus.run();
  }

  private void showTest(Test test) {
    body.removeAll();
    var made = new TestField[1];
    made[0] =
        new TestField(
            Tested.of(ref),
            test,
            data.answers(),
            () ->
                made[0]
                    .test()
                    .ifPresent(value -> tell(new Condition.Attribute(ref.path(), value))));
    focus = made[0]::focusValue;
    body.add(made[0]);
    if (ref.field().type() instanceof FieldType.Date) {
      body.add(yearlyBox(false));
    }
  }

  private void showYearly(Period next, boolean lunar) {
    body.removeAll();
    var calendar = new Checkbox(getTranslation("segments.lunar"), lunar);
    var period = new PeriodField[1];
    var dates = new DatesNote();
    var asOf = data.answers().asOf();
    dates.show(Optional.of(DatesMeant.next(next, asOf)));
    Runnable changed =
        () ->
            period[0]
                .period()
                .ifPresent(p -> {
                  dates.show(Optional.of(DatesMeant.next(p, asOf)));
                  tell(new Condition.Anniversary(ref.path(), p, calendar.getValue()));
                });
    period[0] = new PeriodField(next, changed);
    calendar.addValueChangeListener(_ -> changed.run());
    body.add(yearlyBox(true), period[0], dates, calendar);
  }

  /// Switches between the date itself and its yearly return.
  private Select<Boolean> yearlyBox(boolean yearly) {
    var box = new Select<Boolean>();
    box.setItems(true, false);
    box.setItemLabelGenerator(
        y -> getTranslation(y ? "segments.ask.yearly" : "segments.ask.itself"));
    box.setValue(yearly);
    box.setAriaLabel(getTranslation("segments.operator"));
    box.setWidthFull();
    box.addValueChangeListener(changed -> {
      var days = Period.days(30);
      if (changed.getValue()) {
        showYearly(days, false);
        tell(new Condition.Anniversary(ref.path(), days, false));
      } else {
        showTest(new Test.InLast(days));
        tell(new Condition.Attribute(ref.path(), new Test.InLast(days)));
      }
    });
    return box;
  }
}
