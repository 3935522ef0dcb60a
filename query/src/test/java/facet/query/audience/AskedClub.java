package facet.query.audience;

import facet.datasets.ErrorCode;
import facet.datasets.condition.Node;
import facet.datasets.condition.SegmentJson;
import facet.query.club.AdversarialClub;
import facet.query.club.Club;
import facet.query.club.ClubFile;
import facet.query.engine.EngineSettings;
import facet.query.naive.NaiveEvaluator;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.roaringbitmap.RoaringBitmap;

/// A club in memory and the same club behind the front door.
public record AskedClub(Club club, LeafCache cache, Audiences audiences) implements AutoCloseable {
  public static final String GOLD =
      """
      {"kind": "attribute", "field": "member.tier", "op": "eq", "value": "gold"}
      """;
  public static final String WEB_BUYERS =
      """
      {"kind": "did", "event": "order",
       "where": {"kind": "attribute", "field": "order.channel", "op": "eq", "value": "web"},
       "window": {"last": 6, "unit": "month"}}
      """;

  public static AskedClub open(int members, long seed, Path folder) throws SQLException {
    var club = AdversarialClub.of(members, seed, folder);
    var cache = new LeafCache(1 << 26);
    var settings = new EngineSettings("1GB", 2, Duration.ofMinutes(1));
    return new AskedClub(
        club, cache, Audiences.open(ClubFile.write(club, folder), club.catalog(), cache, settings));
  }

  public static Node node(String json) {
    return SegmentJson.read(
            """
            {"format": "facet-segment/1", "dataset": "club", "name": "asked", "where": %s}
            """
                .formatted(json))
        .orThrow(ErrorCode.INVALID_DOCUMENT, json)
        .where();
  }

  public static Question question(Node where) {
    return new Question(where, Club.AS_OF, Scope.everything());
  }

  public Audience ask(Question question) {
    return audiences.audience(question).orThrow(ErrorCode.INTERNAL, "asked");
  }

  public Audience ask(Node where) {
    return ask(question(where));
  }

  public NaiveEvaluator plainly(LocalDate asOf) {
    return new NaiveEvaluator(club, asOf);
  }

  public static Set<Integer> members(RoaringBitmap bitmap) {
    var members = new TreeSet<Integer>();
    bitmap.forEach((int member) -> members.add(member));
    return members;
  }

  @Override
  public void close() {
    audiences.close();
  }
}
