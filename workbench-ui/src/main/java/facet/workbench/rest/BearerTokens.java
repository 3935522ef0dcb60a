package facet.workbench.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets in whoever sends `Authorization: Bearer TOKEN` with a valid token; a wrong one is refused
/// here, none at all later.
final class BearerTokens extends OncePerRequestFilter {
  private static final String SCHEME = "bearer ";

  private final Callers callers;
  private final FailedAttempts failed;

  BearerTokens(Callers callers, FailedAttempts failed) {
    this.callers = callers;
    this.failed = failed;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var token = tokenOf(request);
    if (token.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    var address = request.getRemoteAddr();
    if (failed.areTooMany(address)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "" + FailedAttempts.WINDOW.toSeconds());
      tooMany(request).write(response);
      return;
    }
    var caller = callers.recognise(token.get(), request);
    if (caller.isEmpty()) {
      failed.add(address);
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      wrong(request).write(response);
      return;
    }
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller.get());
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private static Optional<String> tokenOf(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.toLowerCase(Locale.ROOT).startsWith(SCHEME))
        .map(header -> header.substring(SCHEME.length()).strip());
  }

  private static Problem wrong(HttpServletRequest request) {
    return Problem.of(
        HttpStatus.UNAUTHORIZED,
        request,
        new Problem.Refusal(
            "The token is not valid: mistyped, revoked, or its owner has no account any more.",
            "header Authorization",
            "Create another on the page 'For marketing' and send it."));
  }

  private static Problem tooMany(HttpServletRequest request) {
    return Problem.of(
        HttpStatus.TOO_MANY_REQUESTS,
        request,
        new Problem.Refusal(
            "Too many wrong tokens came from this address.",
            "header Authorization",
            "Wait a minute, then send a valid token."));
  }
}
