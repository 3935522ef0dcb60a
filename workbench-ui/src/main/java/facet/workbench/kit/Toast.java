package facet.workbench.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Stream;

/// Says at the foot of the page what was done, or why not; it goes away by itself, and when
/// something else is said.
public final class Toast {
  private static final int SHORT = 6_000;
  private static final int LONG = 10_000;
  private static final String TOLD = "told";

  private Toast() {}

  public static void tell(String words) {
    over();
    Notification.show(words, SHORT, Notification.Position.BOTTOM_CENTER).addClassName(TOLD);
  }

  /// What was told last is no longer so: it goes away now.
  public static void over() {
    open().filter(toast -> toast.hasClassName(TOLD)).toList().forEach(Notification::close);
  }

  /// Takes away all that is told, with what could be undone: the page is about to speak another
  /// language.
  public static void allOver() {
    open().toList().forEach(Notification::close);
  }

  private static Stream<Notification> open() {
    return UI.getCurrent().getChildren().flatMap(Toast::toasts);
  }

  private static Stream<Notification> toasts(Component shown) {
    return shown instanceof Notification toast ? Stream.of(toast) : Stream.empty();
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
