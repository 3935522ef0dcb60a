package facet.workbench.rest;

import facet.workbench.security.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/// Who may ask what of the REST interface. No session and no cookie counts here, so there is
/// nothing that a foreign page could make a browser send.
@Configuration
class RestSecurity {

  @Bean
  @Order(1)
  SecurityFilterChain rest(HttpSecurity http, Callers callers, Clock clock) throws Exception {
    return http.securityMatcher("/api", "/api/**")
        .csrf(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(RestSecurity::allow)
        .addFilterBefore(
            new BearerTokens(callers, new FailedAttempts(clock)),
            AnonymousAuthenticationFilter.class)
        .exceptionHandling(handling ->
            handling
                .authenticationEntryPoint((request, response, _) -> signIn(request, response))
                .accessDeniedHandler((request, response, _) -> forbid(request, response)))
        .build();
  }

  private static void allow(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
    to.requestMatchers(HttpMethod.GET, "/api", "/api/", "/api/v1/openapi.json")
        .permitAll()
        .requestMatchers(HttpMethod.GET, "/api/v1/segments/*/members")
        .hasAuthority(Permission.DOWNLOAD_MEMBERS.authority())
        .requestMatchers(HttpMethod.GET, "/api/v1/segments", "/api/v1/segments/*")
        .hasAuthority(Permission.SEE_PUBLISHED_SEGMENTS.authority())
        .requestMatchers(HttpMethod.GET, "/api/v1/catalogue/*", "/api/v1/metrics")
        .hasAuthority(Permission.SEE_SEGMENTS.authority())
        .requestMatchers(HttpMethod.POST, "/api/v1/publications/*/runs")
        .hasAuthority(Permission.PUBLISH.authority())
        .requestMatchers(HttpMethod.PUT, "/api/v1/accounts/*/scope")
        .hasAuthority(Permission.MANAGE_ACCOUNTS.authority())
        .anyRequest()
        .authenticated();
  }

  private static void signIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    var refusal =
        new Problem.Refusal(
            "No token came with the request.",
            "header Authorization",
            "Send 'Authorization: Bearer TOKEN'; tokens are made on the page 'For marketing'.");
    Problem.of(HttpStatus.UNAUTHORIZED, request, refusal).write(response);
  }

  private static void forbid(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var refusal =
        new Problem.Refusal(
            "The role of the token's owner may not do this.",
            "header Authorization",
            "Use a token of somebody whose role may; /api says which permission it takes.");
    Problem.of(HttpStatus.FORBIDDEN, request, refusal).write(response);
  }
}
