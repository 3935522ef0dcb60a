package facet.query.club;

import facet.datasets.store.DataVersion;
import facet.fixtures.PostgresFixture;
import facet.query.engine.CopyToPostgres;
import facet.query.engine.EngineSettings;
import facet.query.engine.PostgresEngine;
import facet.query.engine.StoreAddress;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Copies a {@link Club} to a PostgreSQL whose own language orders and folds text its own way.
public final class ClubOnPostgres {
  private static final AtomicInteger DATABASES = new AtomicInteger();

  private ClubOnPostgres() {}

  public static PostgresEngine open(Club club, DataVersion version, EngineSettings settings)
      throws SQLException {
    var address = chineseDatabase(StoreAddress.schemaOf(version));
    var copy = new CopyToPostgres(address, settings);
    copy.version(version);
    club.cards().forEach(card -> copy.fact(version, card));
    return PostgresEngine.open(address, version.model(), settings);
  }

  public static StoreAddress chineseDatabase(String schema) throws SQLException {
    var server = PostgresFixture.shared();
    var name = "club_" + DATABASES.incrementAndGet();
    try (var connection = server.connect("postgres");
        var statement = connection.createStatement()) {
      statement.execute(
          "CREATE DATABASE %s TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh'"
              .formatted(name));
    }
    return new StoreAddress(
        server.jdbcUrl(name), server.user(), Optional.of(server.password()), schema);
  }
}
