package facet.workbench.publishing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.workbench.naming.Slug;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// Which segments are kept up to date at which destinations.
public final class Publications {

  private final LedgerDatabase database;
  private final JdbcClient jdbc;

  Publications(LedgerDatabase database) {
    this.database = database;
    this.jdbc = database.jdbc();
  }

  private record Row(
      String id,
      String name,
      String dataset,
      String segmentId,
      String destinationId,
      String mapping,
      int mappingVersion,
      int askOverRemovedPercent,
      boolean askWhenEmpty,
      String createdBy,
      OffsetDateTime createdAt) {

    Publication publication() {
      return new Publication(
          id,
          new Publication.Target(name, dataset, segmentId, destinationId),
          JsonMapper.shared().readValue(mapping, FieldMapping.class),
          mappingVersion,
          new Brakes(askOverRemovedPercent, askWhenEmpty),
          createdBy,
          createdAt);
    }
  }

  public Publication create(
      Publication.Target target, FieldMapping mapping, Brakes brakes, String createdBy) {
    String id = Slug.of(target.name(), "publication", taken -> find(taken).isPresent());
    try {
      jdbc.sql(
              """
              insert into publication (id, name, dataset, segment_id, destination_id, mapping, mapping_version,
                ask_over_removed_percent, ask_when_empty, created_by, created_at, last_run, fence)
              values (?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?, 0, 0)
              """)
          .params(
              id,
              target.name(),
              target.dataset(),
              target.segmentId(),
              target.destinationId(),
              JsonMapper.shared().writeValueAsString(mapping),
              brakes.askOverRemovedPercent(),
              brakes.askWhenEmpty(),
              createdBy,
              database.now())
          .update();
    } catch (DuplicateKeyException e) {
      throw new FacetException(
          ErrorCode.CONFLICT,
          "There is a publication named '%s' already. Choose another name."
              .formatted(target.name()),
          e);
    }
    return get(id);
  }

  /// Sends other fields from the next run on; that run sends every member again.
  public Publication changeMapping(String id, FieldMapping mapping) {
    jdbc.sql(
            "update publication set mapping = ?, mapping_version = mapping_version + 1 where id = ?")
        .params(JsonMapper.shared().writeValueAsString(mapping), id)
        .update();
    return get(id);
  }

  public Publication changeBrakes(String id, Brakes brakes) {
    jdbc.sql("update publication set ask_over_removed_percent = ?, ask_when_empty = ? where id = ?")
        .params(brakes.askOverRemovedPercent(), brakes.askWhenEmpty(), id)
        .update();
    return get(id);
  }

  public Optional<Publication> find(String id) {
    return jdbc.sql("select * from publication where id = ?")
        .param(id)
        .query(Row.class)
        .optional()
        .map(Row::publication);
  }

  public Publication get(String id) {
    return find(id)
        .orElseThrow(
            () -> new FacetException(ErrorCode.NOT_FOUND, "There is no publication " + id));
  }

  public List<Publication> list(String dataset) {
    return jdbc
        .sql("select * from publication where dataset = ? order by name")
        .param(dataset)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::publication)
        .toList();
  }

  /// Of one segment: where it goes.
  public List<Publication> ofSegment(String segmentId) {
    return jdbc
        .sql("select * from publication where segment_id = ? order by name")
        .param(segmentId)
        .query(Row.class)
        .list()
        .stream()
        .map(Row::publication)
        .toList();
  }
}
