package facet.query.engine;

import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.club.ClubOnTrino;
import facet.query.club.TrinoCluster;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Trino over tables of Iceberg that took the copy's files as they lay.
class IcebergEngineTest extends EngineContract {
  private static @Nullable StoreAddress copied;

  @Override
  Engine open(Club club, EngineSettings settings) throws SQLException {
    if (Files.notExists(folder.resolve("club.duckdb"))) {
      ClubFile.write(club, folder);
    }
    return TrinoEngine.open(address(), club.model(), settings);
  }

  /// The club is the same for every test, so one copy does for all.
  private StoreAddress address() {
    var address = copied;
    if (address == null) {
      address = ClubOnTrino.newSchema("iceberg");
      CopyToTrino.laying(
              address, settings(Duration.ofMinutes(2)), TrinoCluster.shared().shares("files"))
          .version(version());
      copied = address;
    }
    return address;
  }

  @Override
  String endless() {
    return TrinoEngineTest.ENDLESS;
  }
}
