package facet.workbench.security.login;

import facet.workbench.security.SignedIn;
import facet.workbench.security.state.Accounts;
import java.time.Clock;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/// Finds the account somebody wants to sign in with.
@Service
class AccountLogin implements UserDetailsService {
  private final Accounts accounts;
  private final Clock clock;

  AccountLogin(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @Override
  public UserDetails loadUserByUsername(String name) {
    return accounts
        .named(name)
        .map(found ->
            new SignedIn(
                found.name(),
                found.fullName(),
                found.role(),
                found.passwordHash(),
                found.isOpen(clock.instant())))
        .orElseThrow(() -> new UsernameNotFoundException("No account named " + name));
  }
}
