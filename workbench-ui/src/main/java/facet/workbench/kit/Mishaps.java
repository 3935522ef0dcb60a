package facet.workbench.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinService;
import facet.datasets.FacetException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// What people are told about an exception nobody expected, and what the log keeps of it.
///
/// Facet's own exceptions speak for themselves. Of others people see only the time, under which the
/// log says more.
@Component
public class Mishaps {
  private static final Logger log = LoggerFactory.getLogger(Mishaps.class);
  private static final int SHOWN_MILLIS = 8000;

  private final Translations texts;
  private final Clock clock;

  Mishaps(Translations texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  /// Words for people, in the language of the page; the exception goes to the log. Call it in the
  /// UI.
  ///
  /// @param consequence what becomes of it, for the log
  public static String words(String consequence, Throwable problem) {
    return VaadinService.getCurrent()
        .getInstantiator()
        .getOrCreate(Mishaps.class)
        .tell(consequence, problem, UI.getCurrent().getLocale());
  }

  String tell(String consequence, Throwable problem, Locale language) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof FacetException known) {
        log.info("{}; the user was told: {}", consequence, known.getMessage());
        return String.valueOf(known.getMessage());
      }
    }
    String time = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    log.error("{} {}; the user was told this time", time, consequence, problem);
    return texts.getTranslation("shell.failed.why", language, time);
  }

  /// Shows what failed after a click or in background work over the page, which stays as it is.
  public void show(ErrorEvent event) {
    UI ui = UI.getCurrent();
    if (ui == null) {
      log.error("Something failed outside of any page", event.getThrowable());
      return;
    }
    String words = tell("An action failed", event.getThrowable(), ui.getLocale());
    Notification notice = new Notification(Note.bad(words));
    notice.setDuration(SHOWN_MILLIS);
    notice.setPosition(Notification.Position.BOTTOM_CENTER);
    notice.open();
  }
}
