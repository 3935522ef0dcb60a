package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.MemberModel;
import facet.datasets.store.DataVersion;
import facet.datasets.store.DerivedFact;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// Where a copy of a data version lies: a schema of a database.
///
/// @param url JDBC's, of a PostgreSQL database or a Trino catalog, such as
///   `jdbc:postgresql://db/facet` or `jdbc:trino://coordinator:8080/iceberg`
/// @param schema lower case letters, digits and _
public record StoreAddress(String url, String user, Optional<String> password, String schema) {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,62}");

  public StoreAddress {
    Objects.requireNonNull(url);
    Objects.requireNonNull(user);
    Objects.requireNonNull(password);
    if (!NAME.matcher(schema).matches()) {
      throw new IllegalArgumentException("schema " + schema);
    }
  }

  /// The schema that a data version is copied to when nobody names another: `jewellery_v3`.
  public static String schemaOf(DataVersion version) {
    return "%s_v%d".formatted(version.model().dataset().replace('-', '_'), version.number());
  }

  /// The engine that answers there.
  ///
  /// @throws FacetException `NOT_SUPPORTED` when the address is of neither PostgreSQL nor Trino;
  ///   `UNAVAILABLE`, `NOT_FOUND` as the engines say
  public Engine open(MemberModel model, EngineSettings settings) {
    return isTrino()
        ? TrinoEngine.open(this, model, settings)
        : PostgresEngine.open(this, model, settings);
  }

  /// What brings data versions there.
  public StoreCopy copying(EngineSettings settings) {
    return isTrino() ? CopyToTrino.inserting(this, settings) : new CopyToPostgres(this, settings);
  }

  /// What brings data versions there by files.
  ///
  /// @throws FacetException `NOT_SUPPORTED` by PostgreSQL, which can't read them
  public StoreCopy copying(EngineSettings settings, SharedFolder folder) {
    if (!isTrino()) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED,
          "PostgreSQL can't read Parquet files: leave out --files and --location.");
    }
    return CopyToTrino.laying(this, settings, folder);
  }

  /// Whether a derived fact has not been brought there, or only a part of it.
  public boolean lacks(DerivedFact fact) {
    try (var connection = connect(new Properties())) {
      return !TableCheck.holds(connection, this, fact);
    } catch (SQLException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, this + " is out of reach: " + e.getMessage(), e);
    }
  }

  private boolean isTrino() {
    if (!url.startsWith("jdbc:postgresql:") && !url.startsWith("jdbc:trino:")) {
      throw new FacetException(
          ErrorCode.NOT_SUPPORTED,
          "Facet asks jdbc:postgresql:… and jdbc:trino:…, not " + url + ".");
    }
    return url.startsWith("jdbc:trino:");
  }

  Connection connect(Properties options) throws SQLException {
    var all = new Properties();
    all.putAll(options);
    all.setProperty("user", user);
    password.ifPresent(secret -> all.setProperty("password", secret));
    return DriverManager.getConnection(url, all);
  }

  /// Keeps the password to itself.
  @Override
  public String toString() {
    return "schema " + schema + " of " + url;
  }
}
