package facet.workbench.security;

import facet.workbench.security.state.Account;
import facet.workbench.security.state.Accounts;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/// Whoever is asking: the signed-in user of this page or request.
///
/// Background work has no current user; take the name before handing the work over.
@Component
public class CurrentUser {
  private final Accounts accounts;

  CurrentUser(Accounts accounts) {
    this.accounts = accounts;
  }

  public Optional<SignedIn> account() {
    return authentication()
        .map(Authentication::getPrincipal)
        .filter(SignedIn.class::isInstance)
        .map(SignedIn.class::cast);
  }

  /// The name that goes into ledgers and histories.
  public String name() {
    return authentication()
        .map(Authentication::getName)
        .orElseThrow(() -> new IllegalStateException("Nobody is signed in"));
  }

  /// Whether the role allows it, and nothing that was set since the sign-in forbids it.
  public boolean may(Permission permission) {
    return authentication().stream()
            .flatMap(known -> known.getAuthorities().stream())
            .anyMatch(authority -> permission.authority().equals(authority.getAuthority()))
        && (permission.withinScope() || !isLimited());
  }

  /// Whether whoever asks may see some members only.
  private boolean isLimited() {
    return authentication()
        .flatMap(known -> accounts.named(known.getName()))
        .filter(Account::isLimited)
        .isPresent();
  }

  private static Optional<Authentication> authentication() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
  }
}
