package facet.query.club;

import facet.datasets.store.DataVersion;
import facet.query.engine.CopyToTrino;
import facet.query.engine.EngineSettings;
import facet.query.engine.StoreAddress;
import facet.query.engine.TrinoEngine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Copies a {@link Club} to the tables of a Trino.
public final class ClubOnTrino {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private ClubOnTrino() {}

  public static TrinoEngine open(Club club, DataVersion version, EngineSettings settings) {
    var address = newSchema();
    var copy = new CopyToTrino(address, settings);
    copy.version(version);
    club.cards().forEach(card -> copy.fact(version, card));
    return TrinoEngine.open(address, version.model(), settings);
  }

  public static StoreAddress newSchema() {
    return new StoreAddress(
        TrinoCluster.shared().jdbcUrl(),
        "facet",
        Optional.empty(),
        "club_" + SCHEMAS.incrementAndGet());
  }
}
