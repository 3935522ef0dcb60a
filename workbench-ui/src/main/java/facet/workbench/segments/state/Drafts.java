package facet.workbench.segments.state;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Drafts that are not saved yet, so that neither a lost connection nor a restart loses one. Every
/// page that edits has a draft of its own: two windows never write over each other.
@Repository
public class Drafts {
  private final JdbcClient jdbc;
  private final Clock clock;

  Drafts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// @param segmentId empty while it is not saved under any
  /// @param baseVersion the version it was begun on; 0 of a new segment
  /// @param document the segment as JSON
  public record Draft(
      String id,
      String account,
      String dataset,
      String segmentId,
      int baseVersion,
      String name,
      String document,
      OffsetDateTime updatedAt) {}

  /// Writes a draft down in the place of what it was before.
  public void keep(String id, String account, String dataset, Segment segment, String document) {
    var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    int changed =
        jdbc.sql(
                "update builder_draft set base_version = ?, name = ?, document = ?, updated_at = ? where id = ?")
            .params(segment.version(), segment.name(), document, now, id)
            .update();
    if (changed == 0) {
      jdbc.sql(
              """
              insert into builder_draft (id, account, dataset, segment_id, base_version, name, document, updated_at)
              values (?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(
              id, account, dataset, segment.id(), segment.version(), segment.name(), document, now)
          .update();
    }
  }

  /// Which segment a draft is of.
  public record Segment(String id, int version, String name) {}

  /// The draft somebody left last of a segment, but for the one they are writing now.
  public Optional<Draft> left(String account, String dataset, String segmentId, String but) {
    return jdbc.sql(
            """
            select * from builder_draft
            where account = ? and dataset = ? and segment_id = ? and id <> ?
            order by updated_at desc, id fetch first 1 rows only
            """)
        .params(account, dataset, segmentId, but)
        .query(Draft.class)
        .optional();
  }

  public void forget(String id) {
    jdbc.sql("delete from builder_draft where id = ?").param(id).update();
  }
}
