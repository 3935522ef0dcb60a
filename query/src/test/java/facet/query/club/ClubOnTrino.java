package facet.query.club;

import facet.datasets.store.DataVersion;
import facet.query.engine.CopyToTrino;
import facet.query.engine.EngineSettings;
import facet.query.engine.StoreAddress;
import facet.query.engine.TrinoEngine;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/// Copies a {@link Club} to tables of Iceberg, read by a Trino.
public final class ClubOnTrino {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private ClubOnTrino() {}

  public static TrinoEngine open(Club club, DataVersion version, EngineSettings settings) {
    var address = newSchema("iceberg");
    var copy = CopyToTrino.laying(address, settings, TrinoCluster.shared().shares("files"));
    copy.version(version);
    club.cards().forEach(card -> copy.fact(version, card));
    return TrinoEngine.open(address, version.model(), settings);
  }

  /// An address of a schema that is not there yet.
  ///
  /// @param catalog `memory` or `iceberg`
  public static StoreAddress newSchema(String catalog) {
    return new StoreAddress(
        TrinoCluster.shared().jdbcUrl(catalog),
        "facet",
        Optional.empty(),
        "club_" + SCHEMAS.incrementAndGet());
  }
}
