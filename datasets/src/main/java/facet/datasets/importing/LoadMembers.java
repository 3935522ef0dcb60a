package facet.datasets.importing;

import facet.datasets.model.FieldOrigin;
import facet.datasets.model.MemberModel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Fills the table of members, in the order of their ordinals; of rows with the same key the first
/// counts. Without a source of their own, members are those whom events name.
final class LoadMembers {
  private static final String KEY = "__key";

  private final Staging staging;
  private final MemberModel model;
  private final Map<String, RawTable> raw;
  private final Function<String, ReadColumns> columns;

  LoadMembers(
      Staging staging,
      MemberModel model,
      Map<String, RawTable> raw,
      Function<String, ReadColumns> columns) {
    this.staging = staging;
    this.model = model;
    this.raw = raw;
    this.columns = columns;
  }

  void load() {
    var member = model.member();
    if (member.source().isPresent()) {
      fromSource(member.source().get());
    } else {
      fromEvents();
    }
  }

  private void fromSource(String source) {
    var reading = columns.apply(source);
    var key = model.member().key();
    var rows =
        new EntityLoad(
            staging,
            Objects.requireNonNull(raw.get(source)),
            model.member(),
            model,
            new EntityLoad.Readings(reading, List.of(reading.key(KEY, key))));
    create(
        rows.columns(),
        """
        (FROM %s QUALIFY row_number() OVER (PARTITION BY __key) = 1) r
        JOIN ordinal_register k ON k.key = r.__key
        %s\
        """
            .formatted(rows.readable(), rows.linkJoins()));
    rows.setAsideUnreadable();
    rows.setAside("r.__key IS NULL", key.column(), "The member's key is missing");
  }

  private void fromEvents() {
    var columns =
        EntityLoad.fieldColumns(model.member())
            .map(column -> ",\n    " + column)
            .collect(Collectors.joining());
    create(columns, "ordinal_register k\n");
  }

  private void create(String columns, String from) {
    staging.execute(
        """
        CREATE TABLE member AS
        SELECT k.ordinal, k.key%s
        FROM %s%s
        ORDER BY k.ordinal\
        """
            .formatted(columns, from, latestJoins()));
  }

  private String latestJoins() {
    return model.member().fields().stream()
        .filter(field -> field.origin() instanceof FieldOrigin.Latest)
        .map(field -> {
          var latest = (FieldOrigin.Latest) field.origin();
          return """
          LEFT JOIN (SELECT member, %s AS %s FROM %s
            QUALIFY row_number() OVER (PARTITION BY member ORDER BY time DESC, %1$s ASC NULLS LAST) = 1)
            AS %s ON %4$s.member = k.ordinal
          """
              .formatted(
                  Sql.name(latest.field()),
                  Sql.name(field.id()),
                  "event_" + latest.event(),
                  Sql.name("l_" + field.id()));
        })
        .collect(Collectors.joining());
  }
}
