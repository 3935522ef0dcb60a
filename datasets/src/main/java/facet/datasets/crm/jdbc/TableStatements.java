package facet.datasets.crm.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The statements for one table and one list of columns.
///
/// A batch travels as one array per column and is cast to the column's own type by the database, so
/// a value that does not fit is refused there, and a batch is one statement whatever its size.
///
/// @param types declared type of each column, without length: a cast to `varchar(3)` would cut
///   silently, an assignment refuses
record TableStatements(TableSettings settings, List<String> fields, Map<String, String> types) {

  TableStatements {
    fields = List.copyOf(fields);
    types = Map.copyOf(types);
  }

  /// Parameters: owner, run, keys, one array per field. Returns the keys of rows that were inserted
  /// or changed; a row that has the values already, or that a later run wrote, is left alone.
  String upsert() {
    return "INSERT INTO %s AS t (%s, %s, %s%s) SELECT ?, ?, %s%s FROM %s ON CONFLICT (%s, %s) %s RETURNING t.%s::text"
        .formatted(
            table(),
            owner(),
            run(),
            key(),
            each(i -> ", " + column(i)),
            "u.k::" + type(settings.keyColumn()),
            each(i -> ", u.f" + i + "::" + type(fields.get(i))),
            rows(),
            owner(),
            key(),
            onConflict(),
            key());
  }

  private String onConflict() {
    if (fields.isEmpty()) {
      return "DO NOTHING";
    }
    return "DO UPDATE SET %s = excluded.%s%s WHERE t.%s <= excluded.%s AND %s IS DISTINCT FROM %s"
        .formatted(
            run(),
            run(),
            each(i -> ", " + column(i) + " = excluded." + column(i)),
            run(),
            run(),
            rowOf("t."),
            rowOf("excluded."));
  }

  /// Parameters: keys, owner, run. Returns the keys that a later run wrote.
  String newerThanRun() {
    return "SELECT u.k FROM unnest(?::text[]) AS u(k) JOIN %s AS t ON t.%s = u.k::%s WHERE t.%s = ? AND t.%s > ?"
        .formatted(table(), key(), type(settings.keyColumn()), owner(), run());
  }

  /// Parameters: keys, owner, run. Returns the keys of the rows that went away.
  String delete() {
    return "DELETE FROM %s AS t USING unnest(?::text[]) AS u(k) WHERE t.%s = u.k::%s AND t.%s = ? AND t.%s <= ? RETURNING u.k"
        .formatted(table(), key(), type(settings.keyColumn()), owner(), run());
  }

  /// Parameters: keys, one array per field, owner. Returns for each key whether we have a row and
  /// whether it has these values.
  String readBack() {
    return "SELECT u.k, t.%s IS NOT NULL, %s FROM %s LEFT JOIN %s AS t ON t.%s = u.k::%s AND t.%s = ?"
        .formatted(
            key(),
            fields.isEmpty() ? "true" : rowOf("t.") + " IS NOT DISTINCT FROM " + castRow(),
            rows(),
            table(),
            key(),
            type(settings.keyColumn()),
            owner());
  }

  String count() {
    return "SELECT count(*) FROM %s WHERE %s = ?".formatted(table(), owner());
  }

  /// Parameters: owner, fence. Changes no row when a later writer has been here.
  String raiseFence() {
    return "INSERT INTO %s AS f (publication, fence) VALUES (?, ?) ON CONFLICT (publication) DO UPDATE SET fence = excluded.fence WHERE f.fence <= excluded.fence"
        .formatted(fenceTable());
  }

  String createFence() {
    return "CREATE TABLE IF NOT EXISTS %s (publication text PRIMARY KEY, fence bigint NOT NULL)"
        .formatted(fenceTable());
  }

  String createTable() {
    return "CREATE TABLE IF NOT EXISTS %s (%s text NOT NULL, %s text NOT NULL%s, %s bigint NOT NULL, PRIMARY KEY (%s, %s))"
        .formatted(
            table(), owner(), key(), each(i -> ", " + column(i) + " text"), run(), owner(), key());
  }

  String addColumn(String column) {
    return "ALTER TABLE %s ADD COLUMN %s text".formatted(table(), Identifier.quoted(column));
  }

  String addUniqueKey() {
    return "ALTER TABLE %s ADD UNIQUE (%s, %s)".formatted(table(), owner(), key());
  }

  String table() {
    return Identifier.quotedTable(settings.table());
  }

  String fenceTable() {
    return Identifier.quotedTable(settings.table() + "_fence");
  }

  private String rows() {
    return "unnest(?::text[]%s) AS u(k%s)"
        .formatted(each(i -> ", ?::text[]"), each(i -> ", f" + i));
  }

  private String rowOf(String alias) {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> alias + column(i))
        .collect(Collectors.joining(", ", "ROW(", ")"));
  }

  private String castRow() {
    return IntStream.range(0, fields.size())
        .mapToObj(i -> "u.f" + i + "::" + type(fields.get(i)))
        .collect(Collectors.joining(", ", "ROW(", ")"));
  }

  private String each(Function<Integer, String> text) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      parts.add(text.apply(i));
    }
    return String.join("", parts);
  }

  private String type(String column) {
    return types.getOrDefault(column, "text");
  }

  private String column(int field) {
    return Identifier.quoted(fields.get(field));
  }

  private String key() {
    return Identifier.quoted(settings.keyColumn());
  }

  private String owner() {
    return Identifier.quoted(settings.ownerColumn());
  }

  private String run() {
    return Identifier.quoted(settings.runColumn());
  }
}
