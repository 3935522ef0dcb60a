package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBAppender;

/// The rows that are set aside, with file, line, column, value and reason: the version's table
/// `rejected`.
///
/// While rows are read nobody counts lines: a row set aside has its place among the rows of its
/// file. {@link #number} finds the lines at the end, in a second look at those files alone that
/// have such rows.
final class RejectedRows {
  private static final String LINES = "line";

  private final Staging staging;

  RejectedRows(Staging staging) {
    this.staging = staging;
    staging.execute(
        "CREATE TABLE stage.file (source VARCHAR, file BIGINT, original VARCHAR, readable VARCHAR)");
    staging.execute(
        "CREATE TABLE stage.first (source VARCHAR, file BIGINT, first BIGINT, rows BIGINT)");
    staging.execute(
        """
        CREATE TABLE stage.rejected
        (source VARCHAR, broken BOOLEAN, file BIGINT, place BIGINT, "column" VARCHAR, "value" VARCHAR, reason VARCHAR)\
        """);
    staging.execute(
        "CREATE TABLE stage.%s (source VARCHAR, file BIGINT, broken BOOLEAN, place BIGINT, line BIGINT, lines BIGINT)"
            .formatted(LINES));
    staging.execute(
        """
        CREATE TABLE rejected
        (source VARCHAR, file VARCHAR, line BIGINT, "column" VARCHAR, "value" VARCHAR, reason VARCHAR)\
        """);
  }

  /// @param broken the rows are no rows, and their places are counted among the file's records, the
  ///   header being 1; else among its rows, from 0
  /// @param rows SQL for file, place, column, value and reason
  void add(RawTable raw, boolean broken, String rows) {
    staging.execute(
        "INSERT INTO stage.rejected SELECT %s, %s, * FROM (%s)"
            .formatted(Sql.text(raw.source()), broken, rows));
  }

  /// Fills the table `rejected` with a source's rows.
  void number(RawTable raw) {
    if (raw.isText()) {
      var files =
          staging.rows(
              "SELECT DISTINCT file FROM stage.rejected WHERE source = " + Sql.text(raw.source()),
              row -> row.getInt(1));
      staging.append(
          LINES,
          appender -> {
            for (int file : files) {
              lines(raw, file, appender);
            }
          });
    }
    staging.execute(
        """
        INSERT INTO rejected
        SELECT r.source, f.original, coalesce(l.line, r.place + 1), r."column", r."value", r.reason
        FROM stage.rejected r JOIN stage.file f USING (source, file)
        LEFT JOIN stage.%s l USING (source, file, broken, place)
        WHERE r.source = %s
        UNION ALL
        SELECT source, f.original, unnest(range(l.line + 1, l.line + l.lines)), '', '',
          'Between the quote opened in line ' || l.line || ' and its end'
        FROM stage.%1$s l JOIN stage.file f USING (source, file)
        WHERE source = %2$s AND l.broken AND l.lines > 1\
        """
            .formatted(LINES, Sql.text(raw.source())));
  }

  private void lines(RawTable raw, int number, DuckDBAppender appender) throws SQLException {
    var file = raw.files().get(number);
    var notes = new Notes(appender, raw.source(), number);
    var broken = places(raw, number, true);
    var rows = places(raw, number, false);
    try (var records = new CsvRecords(file.readable(), file.separator().orElseThrow())) {
      records.next();
      boolean blankIsRow = records.values() == 1;
      long row = 0;
      int nextBroken = 0;
      int nextRow = 0;
      long suspect = 1;
      for (long record = 2; records.next(); record++) {
        if (nextBroken < broken.length && broken[nextBroken] == record) {
          suspect = nextBroken++ == 0 ? records.line() : suspect;
          notes.add(true, record, records);
        } else if (blankIsRow || !records.isBlank()) {
          if (nextRow < rows.length && rows[nextRow] == row) {
            nextRow++;
            notes.add(false, row, records);
          }
          row++;
        }
      }
      requireAll(raw, number, row, suspect);
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE, file.original() + " can't be read: " + e.getMessage(), e);
    }
  }

  /// Takes down where the rows of a file lie.
  private record Notes(DuckDBAppender appender, String source, long file) {
    void add(boolean broken, long place, CsvRecords at) throws SQLException {
      appender
          .beginRow()
          .append(source)
          .append(file)
          .append(broken)
          .append(place)
          .append(at.line())
          .append(at.lines())
          .endRow();
    }
  }

  private long[] places(RawTable raw, int file, boolean broken) {
    return staging
        .rows(
            "SELECT DISTINCT place FROM stage.rejected WHERE source = %s AND file = %d AND broken = %s ORDER BY 1"
                .formatted(Sql.text(raw.source()), file, broken),
            row -> row.getLong(1))
        .stream()
        .mapToLong(Long::longValue)
        .toArray();
  }

  /// A quote that is never closed can hide any number of rows from DuckDB: none may go unnoticed.
  private void requireAll(RawTable raw, int number, long found, long suspect) {
    long read =
        staging.number(
            "SELECT coalesce(sum(rows), 0) FROM stage.first WHERE source = %s AND file = %d"
                .formatted(Sql.text(raw.source()), number));
    if (read != found) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          "%s: its rows can't be told apart; %d were read, %d were found. A quote is opened and not closed, perhaps in line %d. Nothing was imported; correct the file."
              .formatted(raw.files().get(number).original(), read, found, suspect));
    }
  }

  List<ImportReport.RejectedRow> first(int limit) {
    return staging.rows(
        "SELECT * FROM rejected ORDER BY source, file, line LIMIT " + limit,
        row ->
            new ImportReport.RejectedRow(
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                String.valueOf(row.getString(5)),
                row.getString(6)));
  }
}
