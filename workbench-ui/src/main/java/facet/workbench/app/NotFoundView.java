package facet.workbench.app;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import facet.workbench.kit.Action;
import facet.workbench.kit.Empty;
import facet.workbench.kit.Page;
import jakarta.servlet.http.HttpServletResponse;

/// What an address shows that no page answers to, or none that this role may open.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Page implements HasErrorParameter<NotFoundException> {
  private static final long serialVersionUID = 1L;

  NotFoundView() {
    super(I18NProvider.translate("shell.not-found"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> cause) {
    String address = "/" + event.getLocation().getPath();
    add(
        new Empty(
            getTranslation("shell.not-found.why", address),
            Action.plain(
                getTranslation("shell.not-found.back"),
                () -> getUI().ifPresent(ui -> ui.navigate("")))));
    return HttpServletResponse.SC_NOT_FOUND;
  }
}
