package facet.workbench.app;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Translations;
import facet.workbench.security.state.Preferences;
import facet.workbench.security.ui.Look;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Gives the page its language and colour scheme before the first script runs, so that nothing
/// flashes.
@Component
class FirstPage implements VaadinServiceInitListener {
  private static final long serialVersionUID = 1L;

  /// From how many milliseconds on a request that takes long is told to.
  private static final int SOON = 150;

  private final transient Look look;
  private final transient Mishaps mishaps;

  FirstPage(Look look, Mishaps mishaps) {
    this.look = look;
    this.mishaps = mishaps;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::dress);
    event
        .getSource()
        .addSessionInitListener(init -> init.getSession().setErrorHandler(mishaps::show));
    event
        .getSource()
        .addUIInitListener(init -> {
          UI ui = init.getUI();
          ui.setLocale(Translations.spoken(ui.getSession().getLocale()));
          ui.getLoadingIndicatorConfiguration().setApplyDefaultTheme(false);
          ui.getLoadingIndicatorConfiguration().setFirstDelay(SOON);
        });
  }

  private void dress(IndexHtmlResponse page) {
    Preferences chosen = look.chosen(page.getVaadinRequest().getCookies());
    Locale asked =
        chosen.language() == null
            ? page.getVaadinRequest().getLocale()
            : Locale.forLanguageTag(chosen.language());
    Locale spoken = Translations.spoken(asked);
    VaadinSession session = VaadinSession.getCurrent();
    if (session != null) {
      session.setLocale(spoken);
    }
    var html = page.getDocument().selectFirst("html");
    if (html != null) {
      html.attr("lang", spoken.toLanguageTag());
      String scheme = chosen.scheme();
      if (scheme != null && (scheme.equals("light") || scheme.equals("dark"))) {
        html.attr("data-theme", scheme);
      }
    }
  }
}
