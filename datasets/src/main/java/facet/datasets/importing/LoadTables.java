package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Dimension;
import facet.datasets.model.Entity;
import facet.datasets.model.EventType;
import facet.datasets.model.FieldOrigin;
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
import java.util.Set;
import java.util.TreeSet;

/// Fills the tables of a new version: dimensions, then events, then members.
final class LoadTables {
  private static final int REPORTED = 1000;

  private final Staging staging;
  private final MemberModel model;
  private final NewVersion target;
  private final ImportSettings settings;
  private final ImportProgress progress;
  private final Map<String, RawTable> raw = new LinkedHashMap<>();
  private final Map<String, List<Path>> files = new LinkedHashMap<>();
  private final DateFormats dates;
  private int done;

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
    this.dates = new DateFormats(staging);
  }

  LoadedTables load(Path data, Clock clock) {
    staging.execute(
        """
        CREATE TABLE rejected
        (source VARCHAR, file VARCHAR, line BIGINT, "column" VARCHAR, value VARCHAR, reason VARCHAR)\
        """);
    for (var source : model.sources().values()) {
      at(ImportProgress.Step.READ, source.labels());
      var found = SourceFiles.find(source, data);
      files.put(source.id(), found);
      raw.put(source.id(), new ReadSource(staging, source, wanted(source)).read(found));
    }
    for (var dimension : inOrder()) {
      at(ImportProgress.Step.SORT, dimension.labels());
      new LoadDimension(
              load(dimension, dimension.source(), LoadDimension.readings(dimension)), staging)
          .load(dimension);
    }
    var register = new OrdinalRegister(staging, model, target);
    register.create(raw, this::columns);
    var events = new LinkedHashMap<String, Long>();
    var anonymous = new LinkedHashMap<String, Long>();
    for (var event : model.events().values()) {
      at(ImportProgress.Step.SORT, event.labels());
      var loaded = loadEvent(event);
      events.put(event.id(), loaded.rows());
      anonymous.put(event.id(), loaded.anonymous());
    }
    at(ImportProgress.Step.SORT, model.member().labels());
    new LoadMembers(staging, model, raw, this::columns).load();
    var sources = sourceFacts();
    at(ImportProgress.Step.SWITCH, Labels.same(""));
    return new LoadedTables(
        completeThrough(clock),
        staging.number("SELECT count(*) FROM member"),
        register.limit(),
        events,
        anonymous,
        sources,
        rejected(),
        dates.notes());
  }

  private LoadEvent.Loaded loadEvent(EventType event) {
    var columns = columns(event.source());
    var readings = LoadEvent.readings(event, model, columns);
    var rows = rawOf(event.source());
    var entity =
        new EntityLoad(staging, rows, event, model, new EntityLoad.Readings(columns, readings));
    return new LoadEvent(staging, event, entity)
        .load(staging.number("SELECT count(*) FROM " + rows.relation()));
  }

  private EntityLoad load(Entity entity, String source, LoadDimension.Own own) {
    var columns = columns(source);
    return new EntityLoad(
        staging, rawOf(source), entity, model, new EntityLoad.Readings(columns, own.of(columns)));
  }

  private ReadColumns columns(String source) {
    return new ReadColumns(rawOf(source), dates, model.zone());
  }

  private RawTable rawOf(String source) {
    return java.util.Objects.requireNonNull(raw.get(source), source);
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

  /// The columns that the model uses of a source.
  private Set<String> wanted(Source source) {
    var wanted = new TreeSet<String>();
    for (var entity : model.entities()) {
      var own =
          switch (entity) {
            case EventType event when event.source().equals(source.id()) ->
                List.of(event.member(), event.timeColumn());
            case Dimension dimension when dimension.source().equals(source.id()) ->
                List.of(dimension.key().column());
            case facet.datasets.model.MemberEntity member
                when member.source().filter(source.id()::equals).isPresent() ->
                List.of(member.key().column());
            case EventType _, Dimension _, facet.datasets.model.MemberEntity _ -> List.<String>of();
          };
      if (own.isEmpty()) {
        continue;
      }
      wanted.addAll(own);
      entity.links().forEach(link -> wanted.add(link.column()));
      for (var field : entity.fields()) {
        if (field.origin() instanceof FieldOrigin.Column(var name)) {
          wanted.add(name);
        }
      }
    }
    return wanted;
  }

  private List<VersionFacts.SourceFacts> sourceFacts() {
    var facts = new ArrayList<VersionFacts.SourceFacts>();
    for (var table : raw.values()) {
      var structural =
          staging.number(
              "SELECT count(DISTINCT (file, line)) FROM rejected WHERE source = "
                  + Sql.text(table.source()));
      var rows = staging.number("SELECT count(*) FROM " + table.relation());
      refuseIfTooMany(table.source(), structural, rows);
      var names =
          java.util.Objects.requireNonNull(files.get(table.source())).stream()
              .map(path -> String.valueOf(path.getFileName()))
              .toList();
      facts.add(new VersionFacts.SourceFacts(table.source(), names, rows, structural));
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

  private List<ImportReport.RejectedRow> rejected() {
    return staging.rows(
        "SELECT * FROM rejected ORDER BY source, file, line LIMIT " + REPORTED,
        row ->
            new ImportReport.RejectedRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                String.valueOf(row.getString(5)),
                row.getString(6)));
  }

  private LocalDate completeThrough(Clock clock) {
    if (model.completeThrough().isPresent()) {
      return model.completeThrough().get();
    }
    return model.events().values().stream()
        .flatMap(event ->
            staging
                .rows(
                    "SELECT CAST(max(time) AS DATE) FROM " + event.table(),
                    row -> java.util.Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .stream())
        .flatMap(java.util.Optional::stream)
        .max(LocalDate::compareTo)
        .orElseGet(() -> LocalDate.now(clock.withZone(model.zone())));
  }
}
