package facet.datasets.importing;

import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Collectors;

/// Reads a source in one pass over its files: every value that the model uses is typed, once, in
/// the staging database. A row with a value that can't be read stays, with the first such value as
/// its {@link #FAULT}, and is set aside.
final class StageSource {
  static final String FAULT = "__fault";

  /// DuckDB's own tables of the rows that were no rows.
  static final String ERRORS = "broken";

  static final String SCANS = "scans";

  private final Staging staging;
  private final RejectedRows rejected;

  StageSource(Staging staging, RejectedRows rejected) {
    this.staging = staging;
    this.rejected = rejected;
  }

  void stage(RawTable raw, Collection<ColumnReading> readings) {
    forgetBrokenRows();
    staging.execute(
        """
        CREATE TABLE %s AS
        SELECT %s%s, %s AS %s
        FROM (SELECT *%s FROM %s)\
        """
            .formatted(
                raw.staged(),
                Sql.name(RawTable.FILE),
                readings.stream().map(r -> ", " + Sql.name(r.as())).collect(Collectors.joining()),
                fault(readings),
                Sql.name(FAULT),
                readings.stream()
                    .map(r -> ",\n  %s AS %s".formatted(r.value(), Sql.name(r.as())))
                    .collect(Collectors.joining()),
                raw.relation()));
    staging.execute(
        "INSERT INTO stage.first SELECT %s, %s, min(rowid), count(*) FROM %s GROUP BY 2"
            .formatted(Sql.text(raw.source()), Sql.name(RawTable.FILE), raw.staged()));
    if (raw.isText()) {
      refuseBrokenEncoding();
      setAsideBroken(raw);
    }
    rejected.add(
        raw,
        false,
        "SELECT %s AS file, %s AS place, unnest(%s) FROM %s WHERE %3$s IS NOT NULL"
            .formatted(Sql.name(RawTable.FILE), raw.place(), Sql.name(FAULT), raw.staged()));
  }

  private static String fault(Collection<ColumnReading> readings) {
    var cases =
        readings.stream()
            .filter(ColumnReading::canFail)
            .map(r ->
                "\n  WHEN %s THEN {'column': %s, 'value': CAST(%s AS VARCHAR), 'reason': %s}"
                    .formatted(
                        r.fails(),
                        Sql.text(r.column()),
                        Sql.name(r.column()),
                        Sql.text(r.reason())))
            .collect(Collectors.joining());
    return cases.isEmpty()
        ? "CAST(NULL AS STRUCT(\"column\" VARCHAR, \"value\" VARCHAR, reason VARCHAR))"
        : "CASE" + cases + " END";
  }

  /// Drops what looking at samples left behind.
  private void forgetBrokenRows() {
    staging.execute("DROP TABLE IF EXISTS " + ERRORS);
    staging.execute("DROP TABLE IF EXISTS " + SCANS);
  }

  /// DuckDB suspects some rows with a broken quote as well, so the file is asked.
  private void refuseBrokenEncoding() {
    staging
        .rows(
            "SELECT DISTINCT s.file_path FROM %s b JOIN %s s USING (scan_id, file_id) WHERE b.error_type = 'INVALID ENCODING'"
                .formatted(ERRORS, SCANS),
            row -> Path.of(row.getString(1)))
        .forEach(TextEncoding::requireUtf8);
  }

  private void setAsideBroken(RawTable raw) {
    rejected.add(
        raw,
        true,
        """
        SELECT f.file, b.line, min(coalesce(b.column_name, '')), min(coalesce(b.csv_line, '')),
          min(CASE b.error_type
            WHEN 'MISSING COLUMNS' THEN 'The row has too few columns'
            WHEN 'TOO MANY COLUMNS' THEN 'The row has too many columns'
            WHEN 'UNQUOTED VALUE' THEN 'A quote is not closed, or stands in the middle of a value'
            WHEN 'INVALID ENCODING' THEN 'A quote is not closed, or stands in the middle of a value'
            ELSE b.error_message END)
        FROM %s b JOIN %s s USING (scan_id, file_id)
        JOIN stage.file f ON f.source = %s AND f.readable = s.file_path
        GROUP BY ALL\
        """
            .formatted(ERRORS, SCANS, Sql.text(raw.source())));
  }
}
