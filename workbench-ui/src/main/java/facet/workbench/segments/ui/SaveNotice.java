package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.notification.Notification;
import facet.workbench.catalogue.SaveResult;

/// Tells why a segment was not saved.
public final class SaveNotice {
  private static final int MILLISECONDS = 6000;

  private SaveNotice() {}

  public static void show(SaveResult.Refused result, Component speaker) {
    show(
        switch (result) {
          case SaveResult.NameTaken(var taken, var _) ->
              speaker.getTranslation("segments.name-taken", taken);
          case SaveResult.Cycle(var names) ->
              speaker.getTranslation("segments.save-cycle", String.join(" → ", names));
          case SaveResult.NotFound(var id) -> speaker.getTranslation("segments.gone", id);
        });
  }

  static void show(String words) {
    Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_CENTER);
  }
}
