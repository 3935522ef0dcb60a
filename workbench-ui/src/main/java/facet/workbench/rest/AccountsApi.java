package facet.workbench.rest;

import facet.workbench.data.AccessScopes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whom accounts may see.
@RestController
@RequestMapping("/api/v1/accounts")
class AccountsApi {
  private final AccessScopes scopes;

  AccountsApi(AccessScopes scopes) {
    this.scopes = scopes;
  }

  /// @param scope the id of a scope in the model files; null for everybody
  record Limit(@Nullable String scope) {}

  /// How an account stands.
  record Limited(String account, @Nullable String scope) {}

  @PutMapping("/{name}/scope")
  Limited limit(@PathVariable String name, @RequestBody Limit wanted) {
    var account = scopes.limit(name, Optional.ofNullable(wanted.scope()));
    return new Limited(account.name(), account.scope().orElse(null));
  }
}
