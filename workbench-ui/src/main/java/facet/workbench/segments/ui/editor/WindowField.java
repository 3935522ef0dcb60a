package facet.workbench.segments.ui.editor;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import facet.datasets.condition.CalendarUnit;
import facet.datasets.condition.Period;
import facet.datasets.condition.Window;
import facet.workbench.segments.DatesMeant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The stretch of time in which events count.
final class WindowField extends Div {
  private static final long serialVersionUID = 1L;
  private static final List<CalendarUnit> CURRENT =
      List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR);
  private static final int YEAR = 12;

  private enum Kind {
    ANY,
    LAST,
    THIS,
    BETWEEN,
    AGO
  }

  private final Runnable listener;
  private final transient EditorData data;
  private final DatesNote dates = new DatesNote();
  private final Select<Kind> kind = new Select<>();
  private final Div inputs = new Div();
  private transient Supplier<Optional<Window>> window = Optional::empty;

  WindowField(Window start, EditorData data, Runnable listener) {
    this.listener = listener;
    this.data = data;
    addClassName("ed-test");
    inputs.addClassName("ed-inputs");
    kind.setItems(Kind.values());
    kind.setItemLabelGenerator(
        k -> getTranslation("segments.window." + k.name().toLowerCase(Locale.ROOT)));
    kind.setAriaLabel(getTranslation("segments.window"));
    kind.addClassName("ed-ask");
    kind.setValue(kindOf(start));
    show(start);
    kind.addValueChangeListener(_ -> {
      show(start);
      changed();
    });
    add(kind, inputs, dates);
    sayDates();
  }

  private void changed() {
    sayDates();
    listener.run();
  }

  private void sayDates() {
    var weekStart = data.model().weekStart();
    dates.show(window().flatMap(when -> DatesMeant.by(when, data.answers().asOf(), weekStart)));
  }

  private static Kind kindOf(Window window) {
    return switch (window) {
      case Window.AllTime _ -> Kind.ANY;
      case Window.Last _ -> Kind.LAST;
      case Window.This _ -> Kind.THIS;
      case Window.Between _ -> Kind.BETWEEN;
      case Window.Ago _ -> Kind.AGO;
    };
  }

  Optional<Window> window() {
    return window.get();
  }

  void focusValue() {
    kind.focus();
  }

  private void show(Window start) {
    inputs.removeAll();
    switch (kind.getValue()) {
      case ANY -> window = () -> Optional.of(Window.ALL_TIME);
      case LAST -> last(start);
      case THIS -> current(start);
      case BETWEEN -> between(start);
      case AGO -> ago(start);
    }
  }

  private void last(Window start) {
    var period = start instanceof Window.Last(var p) ? p : Period.days(365);
    var field = new PeriodField(period, this::changed);
    inputs.add(field);
    window = () -> field.period().map(Window.Last::new);
  }

  private void current(Window start) {
    var unit = unit(CURRENT, start instanceof Window.This(var u) ? u : CalendarUnit.YEAR);
    inputs.add(unit);
    window = () -> Optional.of(new Window.This(unit.getValue()));
  }

  private Select<CalendarUnit> unit(List<CalendarUnit> units, CalendarUnit start) {
    var field = new Select<CalendarUnit>();
    field.setItems(units);
    field.setItemLabelGenerator(u -> getTranslation("segments.unit." + u.spelling()));
    field.setValue(start);
    field.setAriaLabel(getTranslation("segments.unit"));
    field.addClassName("ed-unit");
    field.addValueChangeListener(_ -> changed());
    return field;
  }

  private void between(Window start) {
    var from = date("segments.from", start instanceof Window.Between(var f, var _) ? f : null);
    var to = date("segments.to", start instanceof Window.Between(var _, var t) ? t : null);
    inputs.add(from, to);
    window =
        () ->
            Optional.ofNullable(from.getValue())
                .flatMap(first ->
                    Optional.ofNullable(to.getValue())
                        .map(last -> new Window.Between(first, last)));
  }

  private DatePicker date(String label, @Nullable LocalDate start) {
    var field = new DatePicker();
    field.setAriaLabel(getTranslation(label));
    if (start != null) {
      field.setValue(start);
    }
    field.addValueChangeListener(_ -> changed());
    return field;
  }

  private void ago(Window start) {
    var old =
        start instanceof Window.Ago ago ? ago : new Window.Ago(YEAR, YEAR - 1, CalendarUnit.MONTH);
    var from = number("segments.from", old.from());
    var to = number("segments.to", old.to());
    var unit = unit(List.of(CalendarUnit.values()), old.unit());
    inputs.add(from, to, unit);
    window =
        () ->
            Optional.ofNullable(from.getValue())
                .flatMap(far ->
                    Optional.ofNullable(to.getValue())
                        .filter(near -> near < far)
                        .map(near -> new Window.Ago(far, near, unit.getValue())));
  }

  private IntegerField number(String label, int start) {
    var field = new IntegerField();
    field.setMin(0);
    field.setAriaLabel(getTranslation(label));
    field.setValue(start);
    field.addClassName("ed-number");
    field.addValueChangeListener(_ -> changed());
    return field;
  }
}
