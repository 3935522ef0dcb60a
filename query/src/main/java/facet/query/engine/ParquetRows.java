package facet.query.engine;

import facet.datasets.ErrorCode;
import facet.datasets.FacetException;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;

/// Rows as one Parquet file a table, which Iceberg takes into the table as it lies.
final class ParquetRows implements CopyToTrino.Rows {
  private final SharedFolder folder;

  ParquetRows(SharedFolder folder) {
    this.folder = folder;
  }

  @Override
  public void copy(Engine source, Connection target, String table, RelDataType columns)
      throws SQLException {
    var files = folder.below(table);
    write(source, files, table, columns);
    JdbcEngine.execute(
        target,
        "ALTER TABLE %s EXECUTE add_files(location => '%s', format => 'PARQUET')"
            .formatted(CopyToTrino.quoted(table), text(files.there())));
  }

  /// In the order of the data version's file, so that a member's events lie together.
  private static void write(Engine source, SharedFolder files, String table, RelDataType columns) {
    try {
      Files.createDirectories(files.here());
    } catch (IOException e) {
      throw new FacetException(
          ErrorCode.UNAVAILABLE, "The folder %s can't be made: %s".formatted(files.here(), e), e);
    }
    var from =
        columns.getFieldList().stream()
            .map(column ->
                "CAST(%1$s AS %2$s) AS %1$s"
                    .formatted(
                        CopyToTrino.quoted(column.getName()), CopyToTrino.type(column.getType())))
            .collect(Collectors.joining(", ", "SELECT ", " FROM " + table));
    source.query("SET preserve_insertion_order = true", chunk -> {});
    source.query(
        "COPY (%s) TO '%s' (FORMAT parquet)"
            .formatted(from, text(files.here().resolve("1.parquet").toString())),
        chunk -> {});
  }

  private static String text(String value) {
    return value.replace("'", "''");
  }
}
