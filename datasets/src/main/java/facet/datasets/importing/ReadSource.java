package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a source's files a {@link RawTable}: Parquet is read where it lies, text is read once into
/// the staging database, with the rows that are no rows set aside.
final class ReadSource {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final Staging staging;
  private final Source source;
  private final Set<String> wanted;
  private final String table;

  /// @param wanted the columns the model uses; they tell the separator
  ReadSource(Staging staging, Source source, Set<String> wanted) {
    this.staging = staging;
    this.source = source;
    this.wanted = wanted;
    this.table = "stage." + Sql.name("raw_" + source.id());
  }

  RawTable read(List<Path> files) {
    if (files.stream().allMatch(SourceFiles::isParquet)) {
      return parquet(files);
    }
    if (files.stream().allMatch(SourceFiles::isText)) {
      return text(files);
    }
    throw new FacetException(
        ErrorCode.INVALID_SOURCE,
        "Source '%s' has files that can't be read together: %s. All must be CSV or all Parquet."
            .formatted(source.id(), files.stream().map(Path::getFileName).limit(5).toList()));
  }

  private RawTable parquet(List<Path> files) {
    var relation =
        "read_parquet(%s, union_by_name = true, filename = %s, file_row_number = true)"
            .formatted(list(files), Sql.text(RawTable.FILE));
    staging.execute("CREATE VIEW %s AS SELECT * FROM %s".formatted(table, relation));
    return checked(new RawTable(source.id(), table, columns(), "file_row_number + 1"));
  }

  private RawTable text(List<Path> files) {
    var groups = new LinkedHashMap<String, List<Path>>();
    var originals = new LinkedHashMap<Path, Path>();
    for (var file : files) {
      var readable = TextEncoding.asUtf8(file, staging.folder().resolve("utf8"));
      originals.put(readable, file);
      groups.computeIfAbsent(header(readable), header -> new ArrayList<>()).add(readable);
    }
    boolean first = true;
    for (var group : groups.entrySet()) {
      csv(group.getKey(), group.getValue(), first);
      first = false;
    }
    renameCopies(originals);
    setAsideBrokenRows();
    staging.execute(
        "CREATE TABLE stage.%s AS SELECT %s AS file, min(rowid) AS first FROM %s GROUP BY 1"
            .formatted(Sql.name("files_" + source.id()), Sql.name(RawTable.FILE), table));
    var line =
        "rowid + 2 - (SELECT first FROM stage.%s f WHERE f.file = %s)"
            .formatted(Sql.name("files_" + source.id()), Sql.name(RawTable.FILE));
    return checked(new RawTable(source.id(), table, columns(), line));
  }

  private static String header(Path file) {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var line = reader.readLine();
      if (line == null || line.isBlank()) {
        throw new FacetException(
            ErrorCode.INVALID_SOURCE, file + " is empty; its first line must name the columns.");
      }
      return line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.INVALID_SOURCE, file + " can't be read: " + e.getMessage(), e);
    }
  }

  private void csv(String header, List<Path> files, boolean first) {
    var separator =
        SEPARATORS.stream()
            .max(java.util.Comparator.comparingLong(s -> known(names(header, s))))
            .orElseThrow();
    var names = names(header, separator);
    var columns =
        names.stream()
            .map(name -> Sql.text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    var relation =
        """
        read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '"', escape = '"',
          columns = %s, filename = %s, store_rejects = true, rejects_table = 'broken', rejects_scan = 'scans', rejects_limit = 0)\
        """
            .formatted(
                list(files), Sql.text(separator.toString()), columns, Sql.text(RawTable.FILE));
    staging.execute(
        first
            ? "CREATE TABLE %s AS SELECT * FROM %s".formatted(table, relation)
            : "INSERT INTO %s BY NAME SELECT * FROM %s".formatted(table, relation));
  }

  private long known(List<String> names) {
    return names.stream().filter(wanted::contains).count() * 1000L + names.size();
  }

  private static List<String> names(String header, char separator) {
    var seen = new LinkedHashMap<String, Integer>();
    return Arrays.stream(header.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1))
        .map(name -> name.strip().replaceAll("^\"|\"$", "").replace("\"\"", "\""))
        .map(name -> name.isEmpty() ? "column" : name)
        .map(name -> {
          int n = seen.merge(name, 1, Integer::sum);
          return n == 1 ? name : name + "_" + n;
        })
        .toList();
  }

  /// Files that had to be transcoded appear under the name the user gave them.
  private void renameCopies(Map<Path, Path> originals) {
    originals.forEach((readable, original) -> {
      if (!readable.equals(original)) {
        staging.execute(
            "UPDATE %s SET %s = %s WHERE %2$s = %s"
                .formatted(
                    table,
                    Sql.name(RawTable.FILE),
                    Sql.text(original.toString()),
                    Sql.text(readable.toString())));
      }
    });
  }

  private void setAsideBrokenRows() {
    staging.execute(
        """
        INSERT INTO rejected
        SELECT %s, s.file_path, b.line, any_value(coalesce(b.column_name, '')), any_value(coalesce(b.csv_line, '')),
          any_value(CASE b.error_type
            WHEN 'MISSING COLUMNS' THEN 'The row has too few columns'
            WHEN 'TOO MANY COLUMNS' THEN 'The row has too many columns'
            WHEN 'UNQUOTED VALUE' THEN 'A quote is not closed, or stands in the middle of a value'
            WHEN 'INVALID ENCODING' THEN 'Bytes that are not text in this encoding'
            ELSE b.error_message END)
        FROM broken b JOIN scans s USING (scan_id, file_id)
        GROUP BY ALL\
        """
            .formatted(Sql.text(source.id())));
    staging.execute("DROP TABLE broken");
    staging.execute("DROP TABLE scans");
  }

  private Map<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    staging
        .rows("DESCRIBE " + table, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(column -> columns.put(column.getKey(), column.getValue()));
    return columns;
  }

  private RawTable checked(RawTable raw) {
    var missing = raw.missing(wanted);
    if (!missing.isEmpty()) {
      var there = new ArrayList<>(raw.columns().keySet());
      there.removeAll(List.of(RawTable.FILE, "file_row_number"));
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          "Source '%s' has no column %s. It has: %s. Correct 'column' in the model, or the file."
              .formatted(
                  source.id(),
                  missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
                  String.join(", ", there)));
    }
    return raw;
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(path -> Sql.text(path.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
