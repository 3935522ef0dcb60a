package facet.datasets.importing;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import facet.datasets.importing.RawTable.RawFile;
import facet.datasets.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes a source's files a {@link RawTable}, a view on them where they lie; text that isn't UTF-8
/// is copied first.
final class ReadSource {
  private static final List<Character> SEPARATORS = List.of(',', ';', '\t', '|');

  private final Staging staging;
  private final Source source;
  private final Set<String> wanted;
  private final String view;

  /// @param wanted the columns the model uses; they tell the separator
  ReadSource(Staging staging, Source source, Set<String> wanted) {
    this.staging = staging;
    this.source = source;
    this.wanted = wanted;
    this.view = "stage." + Sql.name("raw " + source.id());
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
        "SELECT *, file_index AS %s FROM read_parquet(%s, union_by_name = true)"
            .formatted(Sql.name(RawTable.FILE), list(files));
    return view(
        relation, files.stream().map(file -> new RawFile(file, file, Optional.empty())).toList());
  }

  /// Files with the same header are read together, and all under the names of their columns.
  private RawTable text(List<Path> files) {
    var groups = new LinkedHashMap<String, List<RawFile>>();
    for (var file : files) {
      var readable = TextEncoding.asUtf8(file, staging.folder().resolve("utf8"));
      var header = header(readable);
      groups
          .computeIfAbsent(header, h -> new ArrayList<>())
          .add(new RawFile(file, readable, Optional.of(separator(header))));
    }
    var relations = new ArrayList<String>();
    var inOrder = new ArrayList<RawFile>();
    groups.forEach((header, group) -> {
      relations.add(csv(header, group, inOrder.size()));
      inOrder.addAll(group);
    });
    return view(String.join(" UNION ALL BY NAME ", relations), inOrder);
  }

  private RawTable view(String relation, List<RawFile> files) {
    staging.execute("CREATE VIEW %s AS %s".formatted(view, relation));
    var raw = new RawTable(source.id(), view, columns(), files);
    requireColumns(raw);
    staging.execute(
        "INSERT INTO stage.file SELECT %s, unnest(range(%d)), unnest(%s), unnest(%s)"
            .formatted(
                Sql.text(source.id()),
                files.size(),
                list(files.stream().map(RawFile::original).toList()),
                list(files.stream().map(RawFile::readable).toList())));
    return raw;
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

  private String csv(String header, List<RawFile> files, int before) {
    var separator = separator(header);
    var columns =
        names(header, separator).stream()
            .map(name -> Sql.text(name) + ": 'VARCHAR'")
            .collect(Collectors.joining(", ", "{", "}"));
    return """
    SELECT *, file_index + %d AS %s
    FROM read_csv(%s, auto_detect = false, header = true, delim = %s, quote = '"', escape = '"', columns = %s,
      store_rejects = true, rejects_table = %s, rejects_scan = %s, rejects_limit = 0)\
    """
        .formatted(
            before,
            Sql.name(RawTable.FILE),
            list(files.stream().map(RawFile::readable).toList()),
            Sql.text(String.valueOf(separator)),
            columns,
            Sql.text(StageSource.ERRORS),
            Sql.text(StageSource.SCANS));
  }

  /// The separator that makes the header name most of the columns wanted.
  private char separator(String header) {
    return SEPARATORS.stream()
        .max(Comparator.comparingLong(s -> known(names(header, s))))
        .orElseThrow();
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

  private SequencedMap<String, String> columns() {
    var columns = new LinkedHashMap<String, String>();
    staging
        .rows("DESCRIBE " + view, row -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(column -> columns.put(column.getKey(), column.getValue()));
    return columns;
  }

  private void requireColumns(RawTable raw) {
    var missing = raw.missing(wanted);
    if (!missing.isEmpty()) {
      var there = new ArrayList<>(raw.columns().keySet());
      there.remove(RawTable.FILE);
      throw new FacetException(
          ErrorCode.INVALID_SOURCE,
          "Source '%s' has no column %s. It has: %s. Correct 'column' in the model, or the file."
              .formatted(
                  source.id(),
                  missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ")),
                  String.join(", ", there)));
    }
  }

  private static String list(List<Path> files) {
    return files.stream()
        .map(path -> Sql.text(path.toString()))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
