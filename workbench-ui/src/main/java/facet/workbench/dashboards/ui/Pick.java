package facet.workbench.dashboards.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// A button in the head that shows what is chosen and opens what else there is.
final class Pick extends Div {
  private static final long serialVersionUID = 1L;

  private final NativeButton button = new NativeButton();

  private Pick(String id, String before, String value) {
    addClassName("pick-holder");
    Span chosen = new Span(value);
    chosen.addClassNames("m", "n");
    Span label = new Span(before);
    label.addClassName("s3");
    button.addClassName("pick");
    button.setId(id);
    button.getElement().setAttribute("type", "button");
    if (!before.isEmpty()) {
      button.add(label);
    }
    button.add(chosen, chevron());
    add(button);
  }

  /// Chooses one of a few; shows only the value when there is nothing else.
  static <T> Component of(
      String id,
      String before,
      T chosen,
      List<T> choices,
      Function<T, String> name,
      Consumer<T> to) {
    Pick pick = new Pick(id, before, name.apply(chosen));
    Menu menu = new Menu(pick.button).fromStart();
    for (T choice : choices) {
      MenuItem item = menu.addItem(name.apply(choice), click -> to.accept(choice));
      item.setCheckable(true);
      item.setChecked(choice.equals(chosen));
    }
    return pick;
  }

  /// Chooses a day before another.
  static Component day(
      String id, String before, String value, DatePicker calendar, Consumer<LocalDate> to) {
    Pick pick = new Pick(id, before, value);
    calendar.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        to.accept(change.getValue());
      }
    });
    Popover popover = new Popover(calendar);
    popover.setTarget(pick.button);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    pick.add(popover);
    return pick;
  }

  private static Span chevron() {
    Span down = Icon.DOWN.draw();
    down.addClassName("c");
    return down;
  }
}
