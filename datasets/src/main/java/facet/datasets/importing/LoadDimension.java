package facet.datasets.importing;

import facet.datasets.model.Dimension;

/// Fills a dimension's table; of rows with the same key the first counts.
final class LoadDimension {
  private final Staging staging;
  private final RejectedRows rejected;

  LoadDimension(Staging staging, RejectedRows rejected) {
    this.staging = staging;
    this.rejected = rejected;
  }

  void load(Dimension dimension, EntityLoad rows) {
    staging.execute(
        """
        CREATE TABLE %s AS
        SELECT CAST(row_number() OVER (ORDER BY r.__key) AS INTEGER) AS id, r.__key AS key%s
        FROM (FROM %s QUALIFY row_number() OVER (PARTITION BY __key) = 1) r
        %sWHERE r.__key IS NOT NULL
        ORDER BY id\
        """
            .formatted(dimension.table(), rows.columns(), rows.readable(), rows.linkJoins()));
    rows.setAside(rejected, "r.__key IS NULL", EntityReadings.KEY, "The key is missing");
  }
}
