package facet.workbench.segments.ui.list;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.timepicker.TimePicker;
import facet.workbench.catalogue.RefreshTimes;
import facet.workbench.kit.Action;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Optional;

/// Asks at what time of day all segments are counted.
final class ScheduleDialog extends Dialog {
  private static final long serialVersionUID = 1L;

  ScheduleDialog(RefreshTimes times, String dataset, ZoneId zone, Runnable changed) {
    setHeaderTitle(getTranslation("catalogue.schedule.title"));
    setWidth("400px");
    var why = new Paragraph(getTranslation("catalogue.schedule.why"));
    why.addClassName("s2");
    var where = zone.getDisplayName(TextStyle.FULL, getLocale());
    var field = new TimePicker(getTranslation("catalogue.schedule.at", where));
    field.setId("daily-at");
    field.setStep(Duration.ofMinutes(10));
    field.setLocale(java.util.Locale.GERMANY);
    times.dailyAt(dataset).ifPresent(field::setValue);
    field.setWidthFull();
    add(why, field);
    var none =
        Action.quiet(
            getTranslation("catalogue.schedule.none"),
            () -> {
              times.countDaily(dataset, Optional.empty());
              close();
              changed.run();
            });
    none.setVisible(times.dailyAt(dataset).isPresent());
    getFooter()
        .add(
            none,
            Action.quiet(getTranslation("segments.cancel"), this::close),
            Action.primary(
                getTranslation("catalogue.schedule.take"),
                () -> {
                  if (field.getValue() != null) {
                    times.countDaily(dataset, Optional.of(field.getValue()));
                    close();
                    changed.run();
                  }
                }));
  }
}
