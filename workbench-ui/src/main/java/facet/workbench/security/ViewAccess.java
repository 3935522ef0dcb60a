package facet.workbench.security;

import com.vaadin.flow.server.auth.AccessCheckResult;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.auth.NavigationAccessChecker;
import com.vaadin.flow.server.auth.NavigationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.stereotype.Component;

/// Decides before every navigation whether the view may be shown: `@Needs` by permission,
/// `@PermitAll` to whoever is signed in, `@AnonymousAllowed` to everybody, anything else to nobody.
@Component
public class ViewAccess implements NavigationAccessChecker {
  private final CurrentUser user;

  ViewAccess(CurrentUser user) {
    this.user = user;
  }

  @Override
  public AccessCheckResult check(NavigationContext context) {
    Class<?> view = context.getNavigationTarget();
    if (context.isErrorHandling() || view.isAnnotationPresent(AnonymousAllowed.class)) {
      return context.allow();
    }
    if (context.getPrincipal() == null) {
      return context.deny("Not signed in");
    }
    Needs needs = view.getAnnotation(Needs.class);
    if (needs != null) {
      return user.may(needs.value()) ? context.allow() : context.deny("Needs " + needs.value());
    }
    return view.isAnnotationPresent(PermitAll.class)
        ? context.allow()
        : context.deny("The view names no permission");
  }
}
