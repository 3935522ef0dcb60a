package facet.workbench.metrics;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The metrics that analysts made, by dataset. An id is given once: what names a metric that was
/// deleted never comes to mean another.
public final class OwnMetrics {
  private static final String SELECT =
      "select dataset, id, document, author, created_at as createdAt from own_metric ";

  private final JdbcClient jdbc;
  private final Clock clock;

  public OwnMetrics(DataSource database, Clock clock) {
    this.jdbc = JdbcClient.create(database);
    this.clock = clock;
  }

  /// In the order they were made.
  public List<KeptMetric> list(String dataset) {
    return jdbc.sql(SELECT + "where dataset = ? and deleted_at is null order by created_at, id")
        .param(dataset)
        .query(KeptMetric.class)
        .list();
  }

  public Optional<KeptMetric> find(String dataset, String id) {
    return jdbc.sql(SELECT + "where dataset = ? and id = ? and deleted_at is null")
        .params(dataset, id)
        .query(KeptMetric.class)
        .optional();
  }

  /// One that was deleted.
  Optional<KeptMetric> findDeleted(String dataset, String id) {
    return jdbc.sql(SELECT + "where dataset = ? and id = ? and deleted_at is not null")
        .params(dataset, id)
        .query(KeptMetric.class)
        .optional();
  }

  /// Whether there is, or ever was, a metric of this id.
  boolean everExisted(String dataset, String id) {
    return jdbc.sql("select count(*) from own_metric where dataset = ? and id = ?")
            .params(dataset, id)
            .query(Long.class)
            .single()
        > 0;
  }

  /// @param names as they are compared
  /// @return false when another has one of the names, or the id, by now
  boolean insert(String dataset, String id, MetricNames names, String document, String by) {
    try {
      jdbc.sql(
              """
              insert into own_metric (dataset, id, name_en, name_zh, document, author, created_at, changed_by, changed_at)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?)
              """)
          .params(dataset, id, names.en(), names.zhCn(), document, by, now(), by, now())
          .update();
      return true;
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
  }

  /// @return false when another has one of the names by now
  boolean update(String dataset, String id, MetricNames names, String document, String by) {
    try {
      jdbc.sql(
              """
              update own_metric set name_en = ?, name_zh = ?, document = ?, changed_by = ?, changed_at = ?
              where dataset = ? and id = ? and deleted_at is null
              """)
          .params(names.en(), names.zhCn(), document, by, now(), dataset, id)
          .update();
      return true;
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
  }

  void delete(String dataset, String id, String by) {
    jdbc.sql(
            """
            update own_metric set deleted_at = ?, deleted_by = ?, deleted_mark = id
            where dataset = ? and id = ? and deleted_at is null
            """)
        .params(now(), by, dataset, id)
        .update();
  }

  /// @return false when another has one of the names by now
  boolean bringBack(String dataset, String id) {
    try {
      jdbc.sql(
              """
              update own_metric set deleted_at = null, deleted_by = null, deleted_mark = ''
              where dataset = ? and id = ?
              """)
          .params(dataset, id)
          .update();
      return true;
    } catch (DuplicateKeyException meanwhile) {
      return false;
    }
  }

  private OffsetDateTime now() {
    return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
  }
}
