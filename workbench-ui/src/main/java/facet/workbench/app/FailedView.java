package facet.workbench.app;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import facet.workbench.kit.Failure;
import facet.workbench.kit.Mishaps;
import facet.workbench.kit.Page;
import jakarta.servlet.http.HttpServletResponse;

/// What is shown when a page could not be made.
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class FailedView extends Page implements HasErrorParameter<Exception> {
  private static final long serialVersionUID = 1L;

  FailedView() {
    super(I18NProvider.translate("shell.failed"));
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> cause) {
    body(new Failure(Mishaps.words("A page could not be shown", cause.getException())));
    return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
  }
}
