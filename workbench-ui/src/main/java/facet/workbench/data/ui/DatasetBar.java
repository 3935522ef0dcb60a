package facet.workbench.data.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import facet.query.audience.Audiences;
import facet.workbench.data.ChosenDataset;
import facet.workbench.data.OpenDatasets;
import facet.workbench.kit.Action;
import facet.workbench.kit.Formats;
import facet.workbench.kit.Icon;
import facet.workbench.kit.Menu;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// In the top bar: which dataset, as of which date, on which data version.
class DatasetBar extends Div {
  private static final long serialVersionUID = 1L;

  private final transient ChosenDataset chosen;
  private final transient OpenDatasets datasets;

  DatasetBar(ChosenDataset chosen, OpenDatasets datasets) {
    this.chosen = chosen;
    this.datasets = datasets;
    addClassNames("row", "dataset-bar");
    chosen.audiences().ifPresent(this::show);
  }

  private void show(Audiences audiences) {
    add(dataset(audiences), line(), asOf(), version(audiences));
  }

  private static Span line() {
    var line = new Span();
    line.addClassName("vr");
    return line;
  }

  private Component dataset(Audiences audiences) {
    var name = new Span(audiences.version().model().labels().in(getLocale()));
    var choices = chosen.choices();
    if (choices.size() == 1) {
      name.addClassNames("pick", "b");
      return name;
    }
    var button = pick(name, Icon.DOWN);
    button.addClassName("b");
    button.setId("dataset");
    var menu = new Menu(button).fromStart();
    choices.forEach(id ->
        menu.addItem(
            datasets.require(id).version().model().labels().in(getLocale()),
            _ -> choose(() -> chosen.choose(id))));
    return button;
  }

  private Component asOf() {
    var words = new Span();
    var label = new Span(getTranslation("data.as-of"));
    label.addClassName("s3");
    var date = new Span(Formats.of(this).date(chosen.asOf()));
    date.addClassNames("m", "n");
    words.add(label, date);
    words.addClassName("row");
    var button = pick(words, Icon.DOWN);
    button.addComponentAsFirst(Icon.CAL.draw());
    button.setId("as-of");
    var popover = new Popover(calendar());
    popover.setTarget(button);
    popover.setPosition(PopoverPosition.BOTTOM_START);
    add(popover);
    return button;
  }

  private Component calendar() {
    var picker = new DatePicker(getTranslation("data.as-of.choose"));
    picker.setId("as-of-date");
    picker.setLocale(getLocale());
    picker.setValue(chosen.asOf());
    picker.setHelperText(getTranslation("data.as-of.meaning"));
    picker.addValueChangeListener(
        change -> choose(() -> chosen.chooseAsOf(Optional.ofNullable(change.getValue()))));
    var own =
        Action.quiet(
                getTranslation("data.as-of.own"),
                () -> choose(() -> chosen.chooseAsOf(Optional.<LocalDate>empty())))
            .small();
    var content = new Div(picker, own);
    content.addClassName("as-of-choice");
    return content;
  }

  private Component version(Audiences audiences) {
    var version = audiences.version();
    var loaded = shortTime(version.facts().loadedAt());
    var words = new Span(getTranslation("data.version-loaded", version.number(), loaded));
    words.addClassNames("s2", "n");
    var shown = new Span(Icon.DATA.draw(), words);
    shown.addClassNames("pick", "t12", "data-version");
    return shown;
  }

  private String shortTime(Instant time) {
    var local = time.atZone(ZoneId.systemDefault());
    return Formats.of(this).moment(local, local.plusDays(1));
  }

  private static NativeButton pick(Span words, Icon after) {
    var button = new NativeButton();
    button.addClassName("pick");
    button.getElement().setAttribute("type", "button");
    button.add(words, after.draw());
    return button;
  }

  /// Changes the choice and shows the page again with it.
  private static void choose(Runnable change) {
    change.run();
    UI.getCurrent().refreshCurrentRoute(true);
  }
}
