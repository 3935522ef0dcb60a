package facet.query.bench;

import facet.query.audience.AskedClub;
import facet.query.bench.BenchQuestions.Asked;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/// A small club to be benchmarked, with leaves and the SQL that a person would write for them.
record SmallClub(AskedClub club, Asking asking, SegmentPool pool) implements AutoCloseable {
  private static final String EVERYONE =
      """
      SELECT m.ordinal FROM member m
      WHERE (m.joined_on IS NULL OR m.joined_on <= DATE '2024-02-29')\
      """;
  static final Asked GOLD =
      new Asked("gold", AskedClub.node(AskedClub.GOLD), "m.tier IS NOT DISTINCT FROM 'gold'");
  private static final Asked WEB_BUYERS =
      new Asked(
          "web buyers",
          AskedClub.node(AskedClub.WEB_BUYERS),
          """
          m.ordinal IN (SELECT member FROM event_order
            WHERE channel = 'web' AND time >= DATE '2023-08-30' AND time < DATE '2024-03-01')\
          """);
  private static final Asked VISITORS =
      new Asked(
          "visitors",
          AskedClub.node(
              """
              {"kind": "did", "event": "order"}
              """),
          "m.ordinal IN (SELECT member FROM event_order WHERE time < DATE '2024-03-01')");

  static SmallClub open(Path folder) throws SQLException {
    return open(folder, List.of(GOLD, WEB_BUYERS, VISITORS));
  }

  static SmallClub open(Path folder, List<Asked> leaves) throws SQLException {
    var club = AskedClub.open(200, 7, folder);
    var effort = new Effort(1, 50, Duration.ofSeconds(2));
    var asking = new Asking(club.audiences(), club.cache(), club.club().catalog(), effort, _ -> {});
    return new SmallClub(club, asking, SegmentPool.of(EVERYONE, leaves));
  }

  @Override
  public void close() {
    club.close();
  }
}
