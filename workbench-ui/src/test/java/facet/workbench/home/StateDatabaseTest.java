package facet.workbench.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDatabaseTest {
  private static final int ROWS = 20_000;

  @TempDir private Path folder;

  @Test
  void there_is_none_before_a_workbench_ran() {
    assertThat(StateDatabase.of(new FacetHome(folder), Map.of())).isEmpty();
  }

  @Test
  void whoever_is_interrupted_while_reading_does_not_close_it_for_others()
      throws IOException, SQLException {
    var database = written();
    try (var others = open(database);
        var own = open(database)) {
      Thread.currentThread().interrupt();
      try {
        count(own);
      } catch (SQLException given) {
        assertThat(given.getMessage()).doesNotContain("closed");
      }
      assertThat(Thread.interrupted()).as("still told to stop").isTrue();

      assertThat(count(others)).isEqualTo(ROWS);
    }
  }

  private StateDatabase written() throws IOException, SQLException {
    Files.createDirectories(folder.resolve("state"));
    Files.createFile(folder.resolve("state/facet.mv.db"));
    var database = StateDatabase.of(new FacetHome(folder), Map.of()).orElseThrow();
    try (var connection = open(database);
        var statement = connection.createStatement()) {
      statement.execute(
          "create table long_one as select repeat('facet', 40) as words from system_range(1, "
              + ROWS
              + ")");
    }
    return database;
  }

  /// With a cache too small to hold what is read.
  private static Connection open(StateDatabase database) throws SQLException {
    return DriverManager.getConnection(
        database.url() + ";CACHE_SIZE=16", database.user(), database.password());
  }

  private static long count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from long_one where words like '%t'")) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
