package facet.workbench.home;

import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

/// Where application state is kept, as `application.yaml` says: the database that
/// `FACET_DATABASE_URL` names, else the H2 file below `state/`. It is read through an asynchronous
/// channel: stopping a count interrupts its thread, and that would close an ordinary one under
/// everybody.
public record StateDatabase(String url, String user, String password) {

  /// @param environment of the process
  /// @return empty when no workbench has ever run on this folder
  public static Optional<StateDatabase> of(FacetHome home, Map<String, String> environment) {
    var file = home.folder().resolve("state").resolve("facet").toAbsolutePath();
    var named = Optional.ofNullable(environment.get("FACET_DATABASE_URL"));
    if (named.isEmpty() && !Files.exists(file.resolveSibling("facet.mv.db"))) {
      return Optional.empty();
    }
    var own =
        "jdbc:h2:async:%s;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;IFEXISTS=TRUE"
            .formatted(file);
    return Optional.of(
        new StateDatabase(
            named.orElse(own),
            environment.getOrDefault("FACET_DATABASE_USER", "facet"),
            environment.getOrDefault("FACET_DATABASE_PASSWORD", "")));
  }

  /// Without the password.
  @Override
  public String toString() {
    return "StateDatabase[url=" + url + ", user=" + user + "]";
  }
}
