package facet.query.engine;

import facet.query.club.Club;
import facet.query.club.ClubFile;
import java.nio.file.Files;
import java.sql.SQLException;

class DuckDbEngineTest extends EngineContract {
  @Override
  Engine open(Club club, EngineSettings settings) throws SQLException {
    if (Files.notExists(folder.resolve("club.duckdb"))) {
      ClubFile.write(club, folder);
    }
    return DuckDbEngine.open(version(), settings);
  }

  @Override
  String endless() {
    return "SELECT count(*) FROM range(1000000000) a, range(1000000) b";
  }
}
