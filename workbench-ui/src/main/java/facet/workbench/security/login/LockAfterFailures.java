package facet.workbench.security.login;

import facet.workbench.security.state.Accounts;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/// Locks an account for a quarter of an hour after five wrong passwords in a row.
@Component
class LockAfterFailures {
  static final int LIMIT = 5;
  static final Duration LOCK = Duration.ofMinutes(15);

  private final Accounts accounts;
  private final Clock clock;

  LockAfterFailures(Accounts accounts, Clock clock) {
    this.accounts = accounts;
    this.clock = clock;
  }

  @EventListener
  void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
    accounts.failed(event.getAuthentication().getName(), LIMIT, clock.instant().plus(LOCK));
  }

  @EventListener
  void signedIn(AuthenticationSuccessEvent event) {
    accounts.succeeded(event.getAuthentication().getName());
  }
}
