package facet.workbench.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;

/// Says at the foot of the page what was done; it goes away by itself.
public final class Toast {
  private static final int SHORT = 6_000;
  private static final int LONG = 10_000;

  private Toast() {}

  public static void tell(String words) {
    Notification.show(words, SHORT, Notification.Position.BOTTOM_CENTER);
  }

  /// Says that something was deleted, and stays a little longer for whoever wants it back.
  public static void deleted(String words, Runnable bringBack) {
    var told = new Notification();
    told.setDuration(LONG);
    told.setPosition(Notification.Position.BOTTOM_CENTER);
    var undo =
        Action.plain(
                I18NProvider.translate("kit.undo"),
                () -> {
                  told.close();
                  bringBack.run();
                })
            .small();
    undo.setId("undo-delete");
    var row = new Div(new Span(words), undo);
    row.addClassName("row");
    told.add(row);
    told.open();
  }
}
