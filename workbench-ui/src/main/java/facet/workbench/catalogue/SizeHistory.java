package facet.workbench.catalogue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How many members segments had, each time they were counted of everybody, and by how much a size
/// may move unnoticed. Whoever may not see everybody must not be shown these.
public final class SizeHistory {
  private static final int KEPT = 60;
  private static final String IN_USE = "and s.status <> 'ARCHIVED'";

  private final CatalogueDatabase database;

  SizeHistory(CatalogueDatabase database) {
    this.database = database;
  }

  /// What was counted.
  public record Counted(String segmentId, int version, LocalDate asOf, long dataVersion) {}

  /// Writes a size down; one of the same version, date and data is counted again, and takes its
  /// place.
  public void counted(Counted what, long members) {
    write(what, members, null);
  }

  /// Writes down that a segment could not be counted, and why.
  public void refused(Counted what, String problem) {
    write(what, null, problem.length() > 2000 ? problem.substring(0, 2000) : problem);
  }

  private void write(Counted what, @Nullable Long members, @Nullable String problem) {
    database.inTransaction(() -> {
      var now = database.now();
      int again =
          database
              .jdbc()
              .sql(
                  """
                  update segment_size set members = :members, problem = :problem, counted_at = :now
                  where segment_id = :id and version = :version and as_of = :asOf and data_version = :data
                  """)
              .params(values(what, members, problem, now))
              .update();
      if (again == 0) {
        database
            .jdbc()
            .sql(
                """
                insert into segment_size (segment_id, version, as_of, data_version, members, problem, recorded_at, counted_at)
                values (:id, :version, :asOf, :data, :members, :problem, :now, :now)
                """)
            .params(values(what, members, problem, now))
            .update();
      }
      return again;
    });
  }

  private static Map<String, @Nullable Object> values(
      Counted what, @Nullable Long members, @Nullable String problem, OffsetDateTime now) {
    var values = new HashMap<String, @Nullable Object>();
    values.put("id", what.segmentId());
    values.put("version", what.version());
    values.put("asOf", what.asOf());
    values.put("data", what.dataVersion());
    values.put("members", members);
    values.put("problem", problem);
    values.put("now", now);
    return values;
  }

  /// The courses of all segments of a dataset that were ever counted, the last sizes of each.
  public Map<String, SizeCourse> of(String dataset) {
    return courses(dataset, "");
  }

  private Map<String, SizeCourse> courses(String dataset, String further) {
    return database
        .jdbc()
        .sql(
            """
            select segment_id as segmentId, version, as_of as asOf, data_version as dataVersion, members, problem,
              recorded_at as recordedAt, counted_at as countedAt
            from (
              select z.*, row_number() over (
                partition by z.segment_id order by z.version desc, z.as_of desc, z.data_version desc) as place
              from segment_size z join segment s on s.id = z.segment_id
              where s.dataset = ? and s.deleted_at is null %s) last_sizes
            where place <= ?
            """
                .formatted(further))
        .params(dataset, KEPT)
        .query(SegmentSize.class)
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                SegmentSize::segmentId,
                Collectors.collectingAndThen(Collectors.toList(), SizeCourse::new)));
  }

  private record Bound(
      String id, @Nullable Integer alertPercent, @Nullable OffsetDateTime alertsSeenAt) {}

  /// The bounds of the segments that have one.
  public Map<String, SizeAlert> alerts(String dataset) {
    return bounds(dataset, "");
  }

  private Map<String, SizeAlert> bounds(String dataset, String further) {
    List<Bound> bounds =
        database
            .jdbc()
            .sql(
                """
                select id, alert_percent as alertPercent, alerts_seen_at as alertsSeenAt from segment s
                where dataset = ? and deleted_at is null and alert_percent is not null %s
                """
                    .formatted(further))
            .param(dataset)
            .query(Bound.class)
            .list();
    var alerts = new HashMap<String, SizeAlert>();
    for (var bound : bounds) {
      if (bound.alertPercent() != null) {
        alerts.put(
            bound.id(),
            new SizeAlert(bound.alertPercent(), Optional.ofNullable(bound.alertsSeenAt())));
      }
    }
    return alerts;
  }

  /// How many segments moved beyond their bound since somebody looked; archived ones do not count.
  /// Sizes are read of those that have a bound alone.
  public int unseen(String dataset) {
    var bounds = bounds(dataset, IN_USE);
    if (bounds.isEmpty()) {
      return 0;
    }
    var sizes = courses(dataset, IN_USE + " and s.alert_percent is not null");
    return (int)
        bounds.entrySet().stream()
            .filter(bound -> {
              var course = sizes.getOrDefault(bound.getKey(), SizeCourse.NONE);
              return !bound.getValue().open(course).isEmpty();
            })
            .count();
  }

  /// Tells from now on when the size moves by more than so many percent; never when empty.
  public void alertBeyond(String segmentId, OptionalInt percent) {
    database
        .jdbc()
        .sql("update segment set alert_percent = :percent where id = :id")
        .param("percent", percent.isPresent() ? percent.getAsInt() : null)
        .param("id", segmentId)
        .update();
  }

  /// Somebody has looked at what moved so far.
  public void seen(String segmentId) {
    database
        .jdbc()
        .sql("update segment set alerts_seen_at = ? where id = ?")
        .params(database.now(), segmentId)
        .update();
  }
}
