package facet.workbench.catalogue;

import facet.workbench.naming.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Saves and finds segments, and keeps who approved them. A save names the version it was built on
/// and changes nothing when that is not the latest any more, or when the segment would lead back to
/// itself.
public final class SegmentCatalogue {

  private static final String SELECT =
      """
      select s.*, exists (
        select 1 from publication p join delivered d on d.publication_id = p.id
        where p.segment_id = s.id) as published
      from segment s
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;

  public SegmentCatalogue(DataSource database, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    this.clock = clock;
  }

  /// Saves a new segment as version 1, in draft.
  public SaveResult create(String dataset, SaveSegment save) {
    try {
      return insert(dataset, save);
    } catch (DuplicateKeyException e) {
      // Somebody created one of the same name, or id, at the same moment: now it can be seen.
      return insert(dataset, save);
    }
  }

  private SaveResult insert(String dataset, SaveSegment save) {
    return inTransaction(() -> {
      Optional<String> holder = idNamed(dataset, save.name());
      if (holder.isPresent()) {
        return new SaveResult.NameTaken(save.name(), holder.get());
      }
      String id = Slug.of(save.name(), "segment", this::exists);
      OffsetDateTime now = now();
      jdbc.sql(
              """
              insert into segment (id, dataset, name, folder, status, owner, current_version, created_at, updated_at)
              values (?, ?, ?, ?, 'DRAFT', ?, 1, ?, ?)
              """)
          .params(id, dataset, save.name(), save.folder(), save.author(), now, now)
          .update();
      addVersion(id, 1, save, now);
      return new SaveResult.Saved(find(id).orElseThrow());
    });
  }

  /// Saves the next version of a segment. An approved or reviewed segment becomes a draft again:
  /// what was approved was another version.
  ///
  /// @param expectedVersion the version that the author started from
  public SaveResult save(String id, int expectedVersion, SaveSegment save) {
    return inTransaction(() -> {
      Optional<SavedSegment> before = find(id);
      if (before.isEmpty()) {
        return new SaveResult.NotFound(id);
      }
      Optional<String> holder = idNamed(before.get().dataset(), save.name());
      if (holder.isPresent() && !holder.get().equals(id)) {
        return new SaveResult.NameTaken(save.name(), holder.get());
      }
      Optional<SaveResult.Cycle> cycle = cycle(id, save);
      if (cycle.isPresent()) {
        return cycle.get();
      }
      OffsetDateTime now = now();
      int written =
          jdbc.sql(
                  """
                  update segment set name = ?, folder = ?, status = 'DRAFT', current_version = current_version + 1, updated_at = ?
                  where id = ? and current_version = ?
                  """)
              .params(save.name(), save.folder(), now, id, expectedVersion)
              .update();
      if (written == 0) {
        int latest = find(id).orElseThrow().currentVersion();
        return new SaveResult.Conflict(expectedVersion, version(id, latest).orElseThrow());
      }
      addVersion(id, expectedVersion + 1, save, now);
      return new SaveResult.Saved(find(id).orElseThrow());
    });
  }

  /// Takes the latest version of a segment to a status, and writes down who did.
  ///
  /// @return false when the segment has another version by now, or does not exist
  public boolean changeStatus(String id, int expectedVersion, SegmentStatus status, String by) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          OffsetDateTime now = now();
          int changed =
              jdbc.sql(
                      "update segment set status = ?, updated_at = ? where id = ? and current_version = ?")
                  .params(status.name(), now, id, expectedVersion)
                  .update();
          if (changed == 1) {
            jdbc.sql(
                    "insert into segment_status_change (segment_id, version, status, changed_by, changed_at) values (?, ?, ?, ?, ?)")
                .params(id, expectedVersion, status.name(), by, now)
                .update();
          }
          return changed == 1;
        }));
  }

  /// Every change of status, latest first.
  public List<StatusChange> changes(String id) {
    return jdbc.sql("select * from segment_status_change where segment_id = ? order by id desc")
        .param(id)
        .query(StatusChange.class)
        .list();
  }

  /// Who approved a version and when; empty when it is not approved, or not any more.
  public Optional<StatusChange> approval(String id, int version) {
    return changes(id).stream()
        .filter(change -> change.version() == version)
        .findFirst()
        .filter(change -> change.status() == SegmentStatus.APPROVED);
  }

  /// The latest version that is approved; none of an archived segment.
  public Optional<SegmentVersion> approved(String id) {
    return jdbc.sql(
            """
            select v.* from segment_version v join segment s on s.id = v.segment_id
            where s.id = ? and s.status <> 'ARCHIVED' and 'APPROVED' = (
              select c.status from segment_status_change c
              where c.segment_id = v.segment_id and c.version = v.version
              order by c.id desc limit 1)
            order by v.version desc limit 1
            """)
        .param(id)
        .query(SegmentVersion.class)
        .optional();
  }

  public Optional<SavedSegment> find(String id) {
    return jdbc.sql(SELECT + " where s.id = ?").param(id).query(SavedSegment.class).optional();
  }

  /// All segments of a dataset, latest change first; archived ones too.
  public List<SavedSegment> list(String dataset) {
    return jdbc.sql(SELECT + " where s.dataset = ? order by s.updated_at desc, s.id")
        .param(dataset)
        .query(SavedSegment.class)
        .list();
  }

  public Optional<SegmentVersion> version(String id, int version) {
    return jdbc.sql("select * from segment_version where segment_id = ? and version = ?")
        .params(id, version)
        .query(SegmentVersion.class)
        .optional();
  }

  /// The latest version, which a segment that names no version means.
  public Optional<SegmentVersion> latest(String id) {
    return find(id).flatMap(segment -> version(id, segment.currentVersion()));
  }

  /// All versions, latest first.
  public List<SegmentVersion> versions(String id) {
    return jdbc.sql("select * from segment_version where segment_id = ? order by version desc")
        .param(id)
        .query(SegmentVersion.class)
        .list();
  }

  private void addVersion(String id, int version, SaveSegment save, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into segment_version (segment_id, version, document, note, author, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, version, save.document(), save.note(), save.author(), now)
        .update();
  }

  private Optional<SaveResult.Cycle> cycle(String id, SaveSegment save) {
    return new ReferencePath(
            id,
            named ->
                (named.version().isPresent()
                        ? version(named.id(), named.version().getAsInt())
                        : latest(named.id()))
                    .map(SegmentVersion::document))
        .back(save.document())
        .map(ids ->
            ids.stream()
                .map(one ->
                    one.equals(id) ? save.name() : find(one).map(SavedSegment::name).orElse(one))
                .toList())
        .map(SaveResult.Cycle::new);
  }

  private Optional<String> idNamed(String dataset, String name) {
    return jdbc.sql("select id from segment where dataset = ? and name = ?")
        .params(dataset, name)
        .query(String.class)
        .optional();
  }

  private boolean exists(String id) {
    return find(id).isPresent();
  }

  private SaveResult inTransaction(Supplier<SaveResult> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
