package facet.datasets.importing;

import facet.datasets.model.EventType;

/// Fills an event's table, sorted by member and time, and the table of its anonymous rows.
final class LoadEvent {
  /// @param rows events of members
  /// @param anonymous events without a member
  record Loaded(long rows, long anonymous) {}

  private final Staging staging;
  private final RejectedRows rejected;

  LoadEvent(Staging staging, RejectedRows rejected) {
    this.staging = staging;
    this.rejected = rejected;
  }

  Loaded load(EventType event, EntityLoad load) {
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
    var loaded =
        new Loaded(staging.rowsOf(event.table()), staging.rowsOf(event.table() + "_anonymous"));
    if (loaded.rows() + loaded.anonymous() < staging.rowsOf(load.staged())) {
      setAside(load);
    }
    return loaded;
  }

  private void setAside(EntityLoad load) {
    load.setAside(rejected, "r.time IS NULL", EntityReadings.TIME, "The time is missing");
    load.setAside(
        rejected,
        "r.__key IS NOT NULL AND r.__key NOT IN (SELECT key FROM ordinal_register)",
        EntityReadings.KEY,
        "No member has this number");
  }
}
