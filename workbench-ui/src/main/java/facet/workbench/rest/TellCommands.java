package facet.workbench.rest;

import facet.workbench.home.FacetHome;
import facet.workbench.home.RunningApp;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells headless commands where this workbench listens and how they are let in.
@Component
class TellCommands {
  private static final Logger log = LoggerFactory.getLogger(TellCommands.class);

  private final FacetHome home;
  private final Callers callers;
  private final Environment environment;
  private @Nullable RunningApp told;

  TellCommands(FacetHome home, Callers callers, Environment environment) {
    this.home = home;
    this.callers = callers;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void tell() {
    var port = environment.getProperty("local.server.port", Integer.class);
    if (port == null) {
      return;
    }
    var app =
        new RunningApp(ProcessHandle.current().pid(), address(), port, callers.commandToken());
    try {
      app.tell(home);
      told = app;
    } catch (IOException e) {
      log.warn("Headless commands can't find this workbench: {}", e.toString());
    }
  }

  /// Where a program on this machine reaches it.
  private String address() {
    var bound = environment.getProperty("server.address", "127.0.0.1");
    return bound.equals("0.0.0.0") || bound.equals("::") ? "127.0.0.1" : bound;
  }

  @PreDestroy
  void forget() {
    var app = told;
    if (app != null) {
      try {
        app.forget(home);
      } catch (IOException e) {
        log.warn("The note for headless commands could not be taken away: {}", e.toString());
      }
    }
  }
}
