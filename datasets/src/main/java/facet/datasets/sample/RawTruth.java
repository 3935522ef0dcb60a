package facet.datasets.sample;

import static facet.datasets.sample.RawTable.NONE;

import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/// Writes what is true of each member; kept apart from the data, never imported.
final class RawTruth implements AutoCloseable {
  private static final double PICO = 1e12;

  private final RawTable clusters;
  private final RawTable chances;
  private final RawTable treatments;
  private final RawTable twins;

  RawTruth(DuckDBConnection connection) throws SQLException {
    clusters = new RawTable(connection, "raw_cluster");
    chances = new RawTable(connection, "raw_chance");
    treatments = new RawTable(connection, "raw_treatment");
    twins = new RawTable(connection, "raw_twin");
  }

  void write(int member, Story story) throws SQLException {
    clusters.row(member, story.person.taste().ordinal());
    for (var c : story.chances) {
      long active = c.active().map(a -> a ? 1L : 0L).orElse(NONE);
      chances.row(member, c.cutOff(), c.recency(), Math.round(c.probability() * PICO), active);
    }
    if (story.treatment().isPresent()) {
      var t = story.treatment().get();
      treatments.row(member, t.arm().ordinal(), t.extra() ? 1 : 0, t.natural() ? 1 : 0);
    }
    if (story.person.twin().isPresent()) {
      twins.row(member, story.person.twin().getAsInt());
    }
  }

  @Override
  public void close() throws SQLException {
    for (var table : List.of(clusters, chances, treatments, twins)) {
      table.close();
    }
  }
}
