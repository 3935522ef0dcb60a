package facet.workbench.catalogue;

import facet.workbench.naming.Slug;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Saves and finds segments, and keeps who approved them. A save names the version it was built on
/// and changes nothing when that is not the latest any more, or when the segment would lead back to
/// itself. A deleted segment is not found here; see {@link DeleteSegment}.
public final class SegmentCatalogue {

  // Columns are named as the records name them: to look a column up under another name costs an
  // exception a row on H2.
  private static final String SELECT =
      """
      select s.id, s.dataset, s.name, s.folder, s.status, s.owner, s.current_version as currentVersion,
        s.created_at as createdAt, s.updated_at as updatedAt, s.used_as_tag as tag, s.description, exists (
        select 1 from publication p join delivered d on d.publication_id = p.id
        where p.segment_id = s.id) as published
      from segment s
      """;

  private static final String VERSIONS =
      """
      select v.segment_id as segmentId, v.version, v.document, v.restores, v.author, v.created_at as createdAt
      from segment_version v
      """;

  private final CatalogueDatabase database;
  private final JdbcClient jdbc;

  public SegmentCatalogue(DataSource database, Clock clock) {
    this(CatalogueDatabase.of(database, clock));
  }

  SegmentCatalogue(CatalogueDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
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
      String id = Slug.of(save.name(), "segment", this::everExisted);
      OffsetDateTime now = now();
      jdbc.sql(
              """
              insert into segment (id, dataset, name, folder, status, owner, current_version, created_at, updated_at)
              values (?, ?, ?, ?, 'DRAFT', ?, 1, ?, ?)
              """)
          .params(id, dataset, save.name(), save.folder(), save.author(), now, now)
          .update();
      new Folders(database).ensure(dataset, save.folder());
      addVersion(id, 1, save, null, now);
      return new SaveResult.Saved(find(id).orElseThrow());
    });
  }

  /// Saves the next version of a segment, in the folder where it lies. An approved or reviewed
  /// segment becomes a draft again: what was approved was another version.
  ///
  /// @param expectedVersion the version that the author started from
  public SaveResult save(String id, int expectedVersion, SaveSegment save) {
    return save(id, expectedVersion, save, null);
  }

  private SaveResult save(
      String id, int expectedVersion, SaveSegment save, @Nullable Integer restores) {
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
                  update segment set name = ?, status = 'DRAFT', current_version = current_version + 1, updated_at = ?
                  where id = ? and current_version = ? and deleted_at is null
                  """)
              .params(save.name(), now, id, expectedVersion)
              .update();
      if (written == 0) {
        int latest = find(id).orElseThrow().currentVersion();
        return new SaveResult.Conflict(expectedVersion, version(id, latest).orElseThrow());
      }
      addVersion(id, expectedVersion + 1, save, restores, now);
      return new SaveResult.Saved(find(id).orElseThrow());
    });
  }

  /// Makes an earlier version the next one, as a draft; the versions between stay as they are.
  ///
  /// @param expectedVersion the latest version that whoever asks has seen
  public SaveResult restore(String id, int version, int expectedVersion, String author) {
    Optional<SavedSegment> now = find(id);
    Optional<SegmentVersion> before = version(id, version);
    if (now.isEmpty() || before.isEmpty()) {
      return new SaveResult.NotFound(id);
    }
    var again =
        new SaveSegment(now.get().name(), now.get().folder(), before.get().document(), author);
    return save(id, expectedVersion, again, version);
  }

  public boolean changeStatus(SavedSegment seen, SegmentStatus status, String by) {
    return changeStatus(seen, status, by, "");
  }

  /// Takes the latest version of a segment to a status, and writes down who did.
  ///
  /// @param seen the segment as it was when this was decided
  /// @param comment why; may be empty
  /// @return false when it has another version or status by now, or does not exist
  public boolean changeStatus(SavedSegment seen, SegmentStatus status, String by, String comment) {
    return database.inTransaction(() -> {
      OffsetDateTime now = now();
      int changed =
          jdbc.sql(
                  """
                  update segment set status = ?, updated_at = ?
                  where id = ? and current_version = ? and status = ? and deleted_at is null
                  """)
              .params(status.name(), now, seen.id(), seen.currentVersion(), seen.status().name())
              .update();
      if (changed == 1) {
        jdbc.sql(
                """
                insert into segment_status_change (segment_id, version, status, changed_by, changed_at, comment)
                values (?, ?, ?, ?, ?, ?)
                """)
            .params(seen.id(), seen.currentVersion(), status.name(), by, now, comment)
            .update();
      }
      return changed == 1;
    });
  }

  /// Every change of status, latest first.
  public List<StatusChange> changes(String id) {
    return jdbc.sql(
            """
            select segment_id as segmentId, version, status, changed_by as changedBy, changed_at as changedAt, comment
            from segment_status_change where segment_id = ? order by id desc
            """)
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
            VERSIONS
                + """
                join segment s on s.id = v.segment_id
                where s.id = ? and s.deleted_at is null and s.status <> 'ARCHIVED' and 'APPROVED' = (
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
    return jdbc.sql(SELECT + " where s.id = ? and s.deleted_at is null")
        .param(id)
        .query(SavedSegment.class)
        .optional();
  }

  /// All segments of a dataset, latest change first; archived ones too.
  public List<SavedSegment> list(String dataset) {
    return jdbc.sql(
            SELECT
                + " where s.dataset = ? and s.deleted_at is null order by s.updated_at desc, s.id")
        .param(dataset)
        .query(SavedSegment.class)
        .list();
  }

  public Optional<SegmentVersion> version(String id, int version) {
    return jdbc.sql(VERSIONS + " where v.segment_id = ? and v.version = ?")
        .params(id, version)
        .query(SegmentVersion.class)
        .optional();
  }

  /// The latest version, which a segment that names no version means.
  public Optional<SegmentVersion> latest(String id) {
    return find(id).flatMap(segment -> version(id, segment.currentVersion()));
  }

  /// The latest versions of all segments of a dataset.
  public List<SegmentVersion> latestOfAll(String dataset) {
    return jdbc.sql(
            VERSIONS
                + """
                join segment s on s.id = v.segment_id and s.current_version = v.version
                where s.dataset = ? and s.deleted_at is null
                """)
        .param(dataset)
        .query(SegmentVersion.class)
        .list();
  }

  /// Says what a segment is for; all versions share it.
  ///
  /// @param seen the description as it was when another was thought of
  /// @return false when it is another by now, or the segment does not exist
  public boolean describe(String id, String seen, String description) {
    return jdbc.sql(
                "update segment set description = ? where id = ? and description = ? and deleted_at is null")
            .params(description, id, seen)
            .update()
        == 1;
  }

  /// Uses a segment as a tag from now on, or not any more. What names it stays as it is.
  public void useAsTag(String id, boolean asTag) {
    jdbc.sql("update segment set used_as_tag = ? where id = ?").params(asTag, id).update();
  }

  /// All versions, latest first.
  public List<SegmentVersion> versions(String id) {
    return jdbc.sql(VERSIONS + " where v.segment_id = ? order by v.version desc")
        .param(id)
        .query(SegmentVersion.class)
        .list();
  }

  private void addVersion(
      String id, int version, SaveSegment save, @Nullable Integer restores, OffsetDateTime now) {
    jdbc.sql(
            """
            insert into segment_version (segment_id, version, document, restores, author, created_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, version, save.document())
        .param(restores)
        .params(save.author(), now)
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

  Optional<String> idNamed(String dataset, String name) {
    return jdbc.sql("select id from segment where dataset = ? and name = ? and deleted_at is null")
        .params(dataset, name)
        .query(String.class)
        .optional();
  }

  private boolean everExisted(String id) {
    return jdbc.sql("select count(*) from segment where id = ?")
            .param(id)
            .query(Long.class)
            .single()
        > 0;
  }

  private SaveResult inTransaction(Supplier<SaveResult> work) {
    return database.inTransaction(work);
  }

  private OffsetDateTime now() {
    return database.now();
  }
}
