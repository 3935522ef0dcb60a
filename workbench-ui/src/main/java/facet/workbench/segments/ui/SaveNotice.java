package facet.workbench.segments.ui;

import com.vaadin.flow.component.Component;
import facet.workbench.catalogue.SaveResult;
import facet.workbench.kit.Toast;

/// Tells why a segment was not saved.
public final class SaveNotice {
  private SaveNotice() {}

  public static void show(SaveResult.Refused result, Component speaker) {
    Toast.tell(
        switch (result) {
          case SaveResult.NameTaken(var taken, var _) ->
              speaker.getTranslation("segments.name-taken", taken);
          case SaveResult.Cycle(var names) ->
              speaker.getTranslation("segments.save-cycle", String.join(" → ", names));
          case SaveResult.NotFound(var id) -> speaker.getTranslation("segments.gone", id);
        });
  }
}
