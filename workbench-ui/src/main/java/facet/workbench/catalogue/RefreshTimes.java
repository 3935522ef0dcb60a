package facet.workbench.catalogue;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When the sizes of a dataset's segments are counted without being asked: whenever another data
/// version is in use, and daily at a time that somebody set.
public final class RefreshTimes {
  private final CatalogueDatabase database;

  RefreshTimes(CatalogueDatabase database) {
    this.database = database;
  }

  private record Row(
      @Nullable String dailyAt,
      @Nullable OffsetDateTime lastRunAt,
      @Nullable Long lastDataVersion) {}

  public Optional<LocalTime> dailyAt(String dataset) {
    return row(dataset).map(Row::dailyAt).map(LocalTime::parse);
  }

  public Optional<OffsetDateTime> lastRun(String dataset) {
    return row(dataset).map(Row::lastRunAt);
  }

  /// Counts daily at this time where the dataset is at home; not daily when empty.
  public void countDaily(String dataset, Optional<LocalTime> at) {
    ensure(dataset);
    database
        .jdbc()
        .sql("update segment_refresh set daily_at = :at where dataset = :dataset")
        .param("at", at.map(LocalTime::toString).orElse(null))
        .param("dataset", dataset)
        .update();
  }

  /// Whether the sizes have to be counted now.
  ///
  /// @param zone where the dataset is at home
  public boolean isDue(String dataset, long dataVersion, ZoneId zone) {
    var row = row(dataset);
    if (row.map(Row::lastDataVersion).filter(last -> last == dataVersion).isEmpty()) {
      return true;
    }
    var at = row.map(Row::dailyAt).map(LocalTime::parse);
    if (at.isEmpty()) {
      return false;
    }
    var now = database.clock().instant().atZone(zone);
    var due = now.with(at.get());
    var latest = due.isAfter(now) ? due.minusDays(1) : due;
    return row.map(Row::lastRunAt)
        .filter(last -> !last.toInstant().isBefore(latest.toInstant()))
        .isEmpty();
  }

  /// The sizes were counted on this data version.
  public void ran(String dataset, long dataVersion) {
    ensure(dataset);
    database
        .jdbc()
        .sql("update segment_refresh set last_run_at = ?, last_data_version = ? where dataset = ?")
        .params(database.now(), dataVersion, dataset)
        .update();
  }

  private void ensure(String dataset) {
    database
        .jdbc()
        .sql(
            """
            insert into segment_refresh (dataset) select cast(? as varchar(80))
            where not exists (select 1 from segment_refresh where dataset = ?)
            """)
        .params(dataset, dataset)
        .update();
  }

  private Optional<Row> row(String dataset) {
    return database
        .jdbc()
        .sql(
            """
            select daily_at as dailyAt, last_run_at as lastRunAt, last_data_version as lastDataVersion
            from segment_refresh where dataset = ?
            """)
        .param(dataset)
        .query(Row.class)
        .optional();
  }
}
