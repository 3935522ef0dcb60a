package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Dimension;
import facet.datasets.model.Entity;
import facet.datasets.model.Labels;
import facet.datasets.model.MemberModel;
import facet.datasets.model.Source;
import facet.datasets.store.NewVersion;
import facet.datasets.store.VersionFacts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/// Fills the tables of a new version: sources are staged, then dimensions, events and members
/// loaded from them.
final class LoadTables {
  private static final int REPORTED = 1000;

  private final Staging staging;
  private final MemberModel model;
  private final NewVersion target;
  private final ImportSettings settings;
  private final ImportProgress progress;
  private final RejectedRows rejected;
  private final DateFormats dates;
  private final List<Read> sources = new ArrayList<>();
  private final Map<String, EntityLoad> rows = new LinkedHashMap<>();
  private int done;

  /// @param rows how many there are
  private record Read(RawTable source, long rows) {}

  LoadTables(
      Staging staging,
      MemberModel model,
      NewVersion target,
      ImportSettings settings,
      ImportProgress progress) {
    this.staging = staging;
    this.model = model;
    this.target = target;
    this.settings = settings;
    this.progress = progress;
    this.rejected = new RejectedRows(staging);
    this.dates = new DateFormats(staging);
  }

  LoadedTables load(Path data, Clock clock) {
    for (var source : model.sources().values()) {
      at(ImportProgress.Step.READ, source.labels());
      stage(source, data);
    }
    for (var dimension : inOrder()) {
      at(ImportProgress.Step.SORT, dimension.labels());
      new LoadDimension(staging, rejected).load(dimension, rowsOf(dimension));
      forget(dimension);
    }
    var register = new OrdinalRegister(staging, target);
    register.create(naming());
    var events = new LinkedHashMap<String, Long>();
    var anonymous = new LinkedHashMap<String, Long>();
    for (var event : model.events().values()) {
      at(ImportProgress.Step.SORT, event.labels());
      var loaded = new LoadEvent(staging, rejected).load(event, rowsOf(event));
      forget(event);
      events.put(event.id(), loaded.rows());
      anonymous.put(event.id(), loaded.anonymous());
    }
    at(ImportProgress.Step.SORT, model.member().labels());
    new LoadMembers(staging, rejected, model)
        .load(model.member().source().map(_ -> rowsOf(model.member())));
    var facts = sourceFacts();
    at(ImportProgress.Step.SWITCH, Labels.same(""));
    return new LoadedTables(
        completeThrough(clock),
        staging.rowsOf("member"),
        register.limit(),
        latestJoin(),
        events,
        anonymous,
        facts,
        rejected.first(REPORTED),
        dates.notes());
  }

  /// Types what the entities of a source need of it, each column once for all of them.
  private void stage(Source source, Path data) {
    var entities =
        model.entities().stream()
            .filter(entity -> EntityReadings.source(entity).filter(source.id()::equals).isPresent())
            .toList();
    var wanted = new TreeSet<String>();
    entities.forEach(entity -> wanted.addAll(EntityReadings.columns(entity)));
    var raw = new ReadSource(staging, source, wanted).read(SourceFiles.find(source, data));
    var columns = new ReadColumns(raw, dates, model.zone());
    var readings = new LinkedHashMap<String, ColumnReading>();
    for (var entity : entities) {
      var own = EntityReadings.of(entity, model, columns);
      own.byName().values().forEach(reading -> readings.put(reading.as(), reading));
      rows.put(entity.table(), new EntityLoad(model, raw, own));
    }
    new StageSource(staging, rejected).stage(raw, readings.values());
    sources.add(new Read(raw, staging.rowsOf(raw.staged())));
  }

  private EntityLoad rowsOf(Entity entity) {
    return Objects.requireNonNull(rows.get(entity.table()), entity.table());
  }

  /// A source's rows go when all that comes of them is loaded: many rows fill memory and disk.
  private void forget(Entity loaded) {
    var staged = rowsOf(loaded).staged();
    rows.remove(loaded.table());
    if (rows.values().stream().noneMatch(waiting -> waiting.staged().equals(staged))) {
      staging.execute("DROP TABLE " + staged);
    }
  }

  /// The rows that say who is a member: the member's own, else those of all events.
  private List<EntityLoad> naming() {
    return model.member().source().isPresent()
        ? List.of(rowsOf(model.member()))
        : model.events().values().stream().map(this::rowsOf).toList();
  }

  private void at(ImportProgress.Step step, Labels subject) {
    int steps = model.sources().size() + model.dimensions().size() + model.events().size() + 2;
    progress.at(step, subject, done++, steps);
  }

  /// Dimensions, those linked to first.
  private List<Dimension> inOrder() {
    var ordered = new ArrayList<Dimension>();
    var waiting = new ArrayList<>(model.dimensions().values());
    while (!waiting.isEmpty()) {
      var ready =
          waiting.stream()
              .filter(d -> d.links().stream().allMatch(l -> ordered.contains(model.dimensionOf(l))))
              .toList();
      if (ready.isEmpty()) {
        throw new FacetException(
            ErrorCode.INVALID_DOCUMENT,
            "These dimensions link to each other in a circle: "
                + waiting.stream().map(Dimension::id).toList()
                + ".");
      }
      ordered.addAll(ready);
      waiting.removeAll(ready);
    }
    return ordered;
  }

  private List<VersionFacts.SourceFacts> sourceFacts() {
    var facts = new ArrayList<VersionFacts.SourceFacts>();
    for (var read : sources) {
      var raw = read.source();
      rejected.number(raw);
      var bad =
          staging.number(
              "SELECT count(DISTINCT (file, line)) FROM rejected WHERE source = "
                  + Sql.text(raw.source()));
      refuseIfTooMany(raw.source(), bad, read.rows());
      var names =
          raw.files().stream().map(file -> String.valueOf(file.original().getFileName())).toList();
      facts.add(new VersionFacts.SourceFacts(raw.source(), names, read.rows(), bad));
    }
    return facts;
  }

  private void refuseIfTooMany(String source, long rejected, long rows) {
    var share =
        rows == 0
            ? BigDecimal.ZERO
            : BigDecimal.valueOf(rejected)
                .divide(BigDecimal.valueOf(rows), 6, RoundingMode.HALF_UP);
    if (share.compareTo(settings.greatestRejectedShare()) <= 0) {
      return;
    }
    var reasons =
        staging.rows(
            """
            SELECT count(*), reason, "column", any_value(value), min(line), any_value(file)
            FROM rejected WHERE source = %s GROUP BY reason, "column" ORDER BY 1 DESC LIMIT 5\
            """
                .formatted(Sql.text(source)),
            row ->
                "%d rows: %s in column '%s', such as '%s' in line %d of %s"
                    .formatted(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getLong(5),
                        row.getString(6)));
    throw new FacetException(
        ErrorCode.INVALID_SOURCE,
        "Source '%s': %d of %d rows can't be read, more than the %s%% allowed. Nothing was imported; the version in use stays.\n  %s"
            .formatted(
                source,
                rejected,
                rows,
                settings
                    .greatestRejectedShare()
                    .movePointRight(2)
                    .stripTrailingZeros()
                    .toPlainString(),
                String.join("\n  ", reasons)));
  }

  private LocalDate completeThrough(Clock clock) {
    if (model.completeThrough().isPresent()) {
      return model.completeThrough().get();
    }
    return model.events().values().stream()
        .flatMap(event -> latest("time", event).stream())
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.now(clock.withZone(model.zone())));
  }

  private Optional<LocalDate> latestJoin() {
    return model.member().joined().flatMap(joined -> latest(joined, model.member()));
  }

  private Optional<LocalDate> latest(String column, Entity entity) {
    return staging
        .rows(
            "SELECT CAST(max(%s) AS DATE) FROM %s".formatted(Sql.name(column), entity.table()),
            row -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
        .getFirst();
  }
}
