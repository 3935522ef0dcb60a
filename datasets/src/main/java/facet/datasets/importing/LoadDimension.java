package facet.datasets.importing;

import facet.datasets.model.Dimension;
import java.util.List;

/// Fills a dimension's table; of rows with the same key the first counts.
final class LoadDimension {
  private static final String KEY = "__key";

  private final EntityLoad rows;
  private final Staging staging;

  LoadDimension(EntityLoad rows, Staging staging) {
    this.rows = rows;
    this.staging = staging;
  }

  /// The readings that only one kind of entity has.
  @FunctionalInterface
  interface Own {
    List<ColumnReading> of(ReadColumns columns);
  }

  static Own readings(Dimension dimension) {
    return columns -> List.of(columns.key(KEY, dimension.key()));
  }

  void load(Dimension dimension) {
    staging.execute(
        """
        CREATE TABLE %s AS
        SELECT CAST(row_number() OVER (ORDER BY r.__key) AS INTEGER) AS id, r.__key AS key%s
        FROM (FROM %s QUALIFY row_number() OVER (PARTITION BY __key) = 1) r
        %sWHERE r.__key IS NOT NULL
        ORDER BY id\
        """
            .formatted(dimension.table(), rows.columns(), rows.readable(), rows.linkJoins()));
    rows.setAsideUnreadable();
    rows.setAside("r.__key IS NULL", dimension.key().column(), "The key is missing");
  }
}
