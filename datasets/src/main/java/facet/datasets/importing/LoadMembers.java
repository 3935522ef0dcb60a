package facet.datasets.importing;

import facet.datasets.model.FieldOrigin;
import facet.datasets.model.MemberModel;
import java.util.Optional;
import java.util.stream.Collectors;

/// Fills the table of members, in the order of their ordinals; of rows with the same key the first
/// counts. Without a source of their own, members are those whom events name.
final class LoadMembers {
  private final Staging staging;
  private final RejectedRows rejected;
  private final MemberModel model;

  LoadMembers(Staging staging, RejectedRows rejected, MemberModel model) {
    this.staging = staging;
    this.rejected = rejected;
    this.model = model;
  }

  /// @param rows those of the member's source, if it has one
  void load(Optional<EntityLoad> rows) {
    rows.ifPresentOrElse(this::fromSource, this::fromEvents);
  }

  private void fromSource(EntityLoad rows) {
    create(
        rows.columns(),
        """
        (FROM %s QUALIFY row_number() OVER (PARTITION BY __key) = 1) r
        JOIN ordinal_register k ON k.key = r.__key
        %s\
        """
            .formatted(rows.readable(), rows.linkJoins()));
    rows.setAside(rejected, "r.__key IS NULL", EntityReadings.KEY, "The member's key is missing");
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
