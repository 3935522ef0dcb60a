package facet.workbench.data;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.store.DataVersion;
import facet.query.binding.Catalog;
import facet.query.engine.EngineSettings;
import facet.query.engine.OpenVersion;
import facet.query.engine.StoreAddress;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A PostgreSQL or Trino that answers questions in DuckDB's place, from copies of data versions
/// (docs/distributed.md).
public record EngineElsewhere(String url, String user, Optional<String> password) {
  public EngineElsewhere {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
  }

  /// What this process's environment says.
  public static Optional<EngineElsewhere> standard() {
    return of(System.getenv());
  }

  /// What `FACET_ENGINE_URL`, `FACET_ENGINE_USER` and `FACET_ENGINE_PASSWORD` say; empty without an
  /// URL.
  ///
  /// @throws FacetException `INVALID_DOCUMENT` for an URL without a user
  public static Optional<EngineElsewhere> of(Map<String, String> environment) {
    return Optional.ofNullable(environment.get("FACET_ENGINE_URL"))
        .filter(url -> !url.isBlank())
        .map(url ->
            new EngineElsewhere(
                url,
                Optional.ofNullable(environment.get("FACET_ENGINE_USER"))
                    .orElseThrow(() ->
                        new FacetException(
                            ErrorCode.INVALID_DOCUMENT,
                            "FACET_ENGINE_URL is set, but not FACET_ENGINE_USER.")),
                Optional.ofNullable(environment.get("FACET_ENGINE_PASSWORD"))));
  }

  /// The schema that holds, or will hold, a data version.
  public StoreAddress addressOf(DataVersion version) {
    return new StoreAddress(url, user, password, StoreAddress.schemaOf(version));
  }

  OpenVersion open(DataVersion version, Catalog catalog, EngineSettings settings) {
    var engine = addressOf(version).open(version.model(), settings);
    return OpenVersion.over(version, catalog, engine);
  }

  /// Keeps the password to itself.
  @Override
  public String toString() {
    return url + " as " + user;
  }
}
