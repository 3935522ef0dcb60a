package facet.workbench.rest;

import facet.workbench.security.Permission;
import facet.workbench.security.state.Accounts;
import facet.workbench.tokens.ApiToken;
import facet.workbench.tokens.ApiTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/// Knows who a token stands for: its owner, with the role the owner has now, or a command of this
/// machine.
@Component
class Callers {
  private final ApiTokens tokens;
  private final Accounts accounts;
  private final String commandToken;

  Callers(ApiTokens tokens, Accounts accounts) {
    this.tokens = tokens;
    this.accounts = accounts;
    this.commandToken = tokens.randomText();
  }

  /// What commands on this machine authenticate with, as long as this process lives.
  String commandToken() {
    return commandToken;
  }

  Optional<Authentication> recognise(String token, HttpServletRequest request) {
    if (isCommandToken(token)) {
      return comesFromHere(request)
          ? Optional.of(
              caller(
                  System.getProperty("user.name") + " (command line)",
                  Stream.of(Permission.PUBLISH, Permission.SEE_SEGMENTS, Permission.MANAGE_ACCOUNTS)
                      .map(permission -> new SimpleGrantedAuthority(permission.authority()))
                      .toList()))
          : Optional.empty();
    }
    return tokens
        .use(token)
        .map(ApiToken::owner)
        .flatMap(accounts::named)
        .map(owner -> caller(owner.name(), owner.role().authorities(owner.isLimited())));
  }

  private static Authentication caller(
      String name, Collection<? extends GrantedAuthority> authorities) {
    return UsernamePasswordAuthenticationToken.authenticated(name, null, authorities);
  }

  private boolean isCommandToken(String token) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8), commandToken.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean comesFromHere(HttpServletRequest request) {
    try {
      var remote = request.getRemoteAddr();
      return remote.equals(request.getLocalAddr())
          || InetAddress.getByName(remote).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
