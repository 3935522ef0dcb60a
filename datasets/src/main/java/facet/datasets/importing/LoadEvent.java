package facet.datasets.importing;

import facet.datasets.model.EventType;
import facet.datasets.model.MemberModel;
import java.util.List;

/// Fills an event's table, sorted by member and time, and the table of its anonymous rows.
final class LoadEvent {
  private static final String KEY = "__key";

  /// @param rows events of members
  /// @param anonymous events without a member
  record Loaded(long rows, long anonymous) {}

  private final Staging staging;
  private final EventType event;
  private final EntityLoad load;

  LoadEvent(Staging staging, EventType event, EntityLoad load) {
    this.staging = staging;
    this.event = event;
    this.load = load;
  }

  static List<ColumnReading> readings(EventType event, MemberModel model, ReadColumns columns) {
    return List.of(
        columns.key(KEY, event.member(), model.member().key().wholeNumber()),
        columns.time(event.timeColumn()));
  }

  /// @param all how many rows the source has
  Loaded load(long all) {
    var filter = new RowFilter(event).sql();
    staging.execute(
        """
        CREATE TABLE %s AS
        SELECT k.ordinal AS member, r.time%s
        FROM %s r
        JOIN ordinal_register k ON k.key = r.__key
        %sWHERE r.time IS NOT NULL AND %s
        ORDER BY member, time\
        """
            .formatted(event.table(), load.columns(), load.readable(), load.linkJoins(), filter));
    staging.execute(
        """
        CREATE TABLE %s AS
        SELECT r.time%s
        FROM %s r
        %sWHERE r.__key IS NULL AND r.time IS NOT NULL AND %s
        ORDER BY time\
        """
            .formatted(
                event.table() + "_anonymous",
                load.columns(),
                load.readable(),
                load.linkJoins(),
                filter));
    var rows = staging.number("SELECT count(*) FROM " + event.table());
    var anonymous = staging.number("SELECT count(*) FROM " + event.table() + "_anonymous");
    if (rows + anonymous < all) {
      setAside();
    }
    return new Loaded(rows, anonymous);
  }

  private void setAside() {
    load.setAsideUnreadable();
    load.setAside("r.time IS NULL", event.timeColumn(), "The time is missing");
    load.setAside(
        "r.__key IS NOT NULL AND r.__key NOT IN (SELECT key FROM ordinal_register)",
        event.member(),
        "No member has this number");
  }
}
