package facet.workbench.app;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import facet.datasets.FacetException;
import facet.workbench.kit.Note;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What people are told about an exception nobody expected, and what the log keeps of it.
///
/// Facet's own exceptions speak for themselves. Of others people see only the time, under which the
/// log says more.
@org.springframework.stereotype.Component
class Mishaps {
  private static final Logger log = LoggerFactory.getLogger(Mishaps.class);
  private static final int SHOWN_MILLIS = 8000;

  private final Clock clock;

  Mishaps(Clock clock) {
    this.clock = clock;
  }

  /// Words for people; the exception goes to the log.
  String tell(Throwable problem, Component where) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof FacetException known) {
        log.info("Told to the user: {}", known.getMessage());
        return String.valueOf(known.getMessage());
      }
    }
    String time = clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    log.error("{} A page or one of its actions failed; the user was told this time", time, problem);
    return where.getTranslation("shell.failed.why", time);
  }

  /// Shows what failed after a click or in background work over the page, which stays as it is.
  void show(ErrorEvent event) {
    UI ui = UI.getCurrent();
    if (ui == null) {
      log.error("Something failed outside of any page", event.getThrowable());
      return;
    }
    Notification notice = new Notification(Note.bad(tell(event.getThrowable(), ui)));
    notice.setDuration(SHOWN_MILLIS);
    notice.setPosition(Notification.Position.BOTTOM_CENTER);
    notice.open();
  }
}
