package facet.workbench.data;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.query.audience.Scope;
import facet.workbench.security.state.Account;
import facet.workbench.security.state.Accounts;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Whom of a dataset's members somebody may see. Asked anew for every question, so that a limit
/// holds from the moment it is set.
@Component
public class AccessScopes {
  private final Accounts accounts;
  private final OpenDatasets datasets;

  AccessScopes(Accounts accounts, OpenDatasets datasets) {
    this.accounts = accounts;
    this.datasets = datasets;
  }

  /// What an account may see of a dataset.
  ///
  /// @throws FacetException `NOT_FOUND` when there is no such account, or when it is limited to a
  ///   scope that the dataset's model does not have: then it sees nothing
  public Scope of(String account, String dataset) {
    var found =
        accounts
            .named(account)
            .orElseThrow(() -> missing("There is no account '" + account + "'."));
    var model = datasets.require(dataset).version().model();
    return found.scope().map(id -> named(id, model)).orElseGet(Scope::everything);
  }

  /// A scope of the model file by its id.
  ///
  /// @throws FacetException `NOT_FOUND` when there is none
  public static Scope named(String id, MemberModel model) {
    return Scope.within(
        model
            .scope(id)
            .orElseThrow(() ->
                missing(
                    "The dataset '%s' has no access scope '%s', so nothing of it is shown. There are: %s."
                        .formatted(
                            model.dataset(), id, String.join(", ", model.scopes().keySet()))))
            .where());
  }

  /// Limits an account to a scope; lets it see everybody when none is given.
  ///
  /// @throws FacetException `NOT_FOUND` when there is no such account, or no dataset with the scope
  public Account limit(String account, Optional<String> scope) {
    scope
        .filter(id -> !declared().contains(id))
        .ifPresent(id -> {
          throw missing(
              "No dataset has an access scope '%s'. There are: %s."
                  .formatted(id, String.join(", ", declared())));
        });
    if (!accounts.limit(account, scope)) {
      throw missing("There is no account '" + account + "'.");
    }
    return accounts.named(account).orElseThrow();
  }

  private List<String> declared() {
    return datasets.ids().stream()
        .flatMap(id -> datasets.require(id).version().model().scopes().keySet().stream())
        .distinct()
        .toList();
  }

  private static FacetException missing(String what) {
    return new FacetException(ErrorCode.NOT_FOUND, what);
  }
}
